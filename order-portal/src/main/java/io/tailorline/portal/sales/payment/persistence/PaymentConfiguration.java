package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.payment.BankEvents;
import io.tailorline.portal.sales.payment.BankReports;
import io.tailorline.portal.sales.payment.BankWebhook;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.payment.PaymentDesk;
import io.tailorline.portal.sales.payment.PaymentRounds;
import io.tailorline.portal.sales.payment.WebhookSignature;
import io.tailorline.portal.sales.payment.bank.BankRounds;
import io.tailorline.portal.sales.payment.bank.SimulatedBank;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderToCut;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Payments with {@code tailorline.payments=simulated}; by default nobody pays and nothing waits for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tailorline.payments", havingValue = "simulated")
@EnableConfigurationProperties(BankSettings.class)
class PaymentConfiguration {

    private static final int SECRET_BYTES = 32;

    @Bean
    OrderPayments orderPayments(JdbcTemplate jdbc, OrderPrices prices) {
        return new JdbcOrderPayments(jdbc, prices);
    }

    @Bean
    BankEvents bankEvents(JdbcTemplate jdbc) {
        return new JdbcBankEvents(jdbc);
    }

    @Bean
    PaymentDesk paymentDesk(
            OrderPayments payments,
            OrderToCut workshop,
            SentBack sentBack,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return new PaymentDesk(payments, workshop, sentBack, transaction(transactions), clock);
    }

    @Bean
    BankReports bankReports(OrderPayments payments, PlatformTransactionManager transactions, InstantSource clock) {
        return new BankReports(payments, transaction(transactions), clock);
    }

    @Bean
    SimulatedBank simulatedBank(
            JdbcTemplate jdbc, BankSettings settings, PlatformTransactionManager transactions, InstantSource clock) {
        return new SimulatedBank(
                new JdbcBankBooks(jdbc), settings.faults(), transaction(transactions), new SecureRandom(), clock);
    }

    @Bean
    PaymentRounds paymentRounds(
            OrderPayments payments,
            BankEvents events,
            PaymentDesk desk,
            BankReports reports,
            SimulatedBank bank,
            ThreadFailures failures,
            InstantSource clock) {
        return new PaymentRounds(payments, events, desk, reports, bank, failures, clock);
    }

    /** Without a secret nobody outside can sign: the bank in this process draws one. */
    @Bean
    WebhookSignature webhookSignature(BankSettings settings) {
        if (!settings.webhookSecret().isEmpty()) {
            return new WebhookSignature(settings.webhookSecret().getBytes(StandardCharsets.UTF_8));
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new WebhookSignature(secret);
    }

    @Bean
    BankWebhook bankWebhook(
            WebhookSignature signature,
            BankEvents events,
            OrderPayments payments,
            BankReports reports,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return new BankWebhook(signature, events, payments, reports, transaction(transactions), clock);
    }

    @Bean
    BankRounds bankRounds(
            SimulatedBank bank,
            WebhookSignature signature,
            BankWebhook webhook,
            ThreadFailures failures,
            InstantSource clock) {
        return new BankRounds(bank, signature, webhook, failures, clock);
    }

    private static RetriedTransaction transaction(PlatformTransactionManager transactions) {
        return new RetriedTransaction(new TransactionTemplate(transactions));
    }
}
