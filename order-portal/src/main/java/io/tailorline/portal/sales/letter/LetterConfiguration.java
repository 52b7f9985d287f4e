package io.tailorline.portal.sales.letter;

import io.tailorline.portal.sales.choice.OrderInWords;
import io.tailorline.portal.sales.letter.persistence.LetterBox;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Who writes letters, and who sends them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
class LetterConfiguration {

    /** Longer than a letter is tried, shorter than a secret should lie about. */
    private static final Duration SECRETS_KEPT = Duration.ofDays(30);

    @Bean
    Mail mail(ObjectProvider<JavaMailSender> sender, LetterSettings settings) {
        Optional<JavaMailSender> smtp = Optional.ofNullable(sender.getIfAvailable());
        if (smtp.isPresent()) {
            settings.requireForMail();
        }
        return new SmtpMail(smtp, settings.from());
    }

    @Bean
    LetterWriter letterWriter(LetterBox box, Orders orders, Mail mail, InstantSource clock) {
        return new LetterWriter(box, orders, mail, clock);
    }

    @Bean
    LetterPost letterPost(
            LetterBox box,
            MessageSource words,
            OrderToCut workshop,
            OrderInWords suits,
            ObjectProvider<LetterLines> lines,
            OrderPrices prices,
            Orders orders,
            Mail mail,
            StopLinks stops,
            LetterSettings settings,
            InstantSource clock,
            ThreadFailures failures) {
        return new LetterPost(
                box,
                new LetterWords(words, workshop, suits, lines.orderedStream().toList(), prices, stops, settings),
                orders,
                mail,
                stops,
                settings,
                clock,
                failures);
    }

    @Bean
    Retention lettersRetention(LetterBox box, InstantSource clock, ThreadFailures failures) {
        return new Retention("letters", SECRETS_KEPT, box::forget, failures, clock);
    }
}
