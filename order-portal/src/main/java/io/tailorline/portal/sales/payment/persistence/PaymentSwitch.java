package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.workflow.platform.role.StartRefused;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

/**
 * Refuses a word for {@code tailorline.payments} that nobody knows: it would be as good as off. In a YAML file
 * {@code off} is read as {@code false}.
 */
@Configuration(proxyBeanMethods = false)
class PaymentSwitch {

    private static final List<String> WORDS = List.of("off", "simulated");

    PaymentSwitch(@Value("${tailorline.payments:off}") String word) {
        if (!WORDS.contains(word) && !word.equals("false")) {
            throw new StartRefused(
                    "tailorline.payments is '%s'; expected one of %s.".formatted(word, WORDS),
                    "Leave it out where the house takes no payments here.");
        }
    }
}
