package io.tailorline.portal.sales.payment;

import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.payment.BankEvents.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hears what the bank tells: only what it has signed, each event once, in any order. What is of no payment of ours is
 * parked; what tells nothing new changes nothing.
 */
public final class BankWebhook {

    private static final Logger LOG = LoggerFactory.getLogger(BankWebhook.class);

    private final WebhookSignature signature;
    private final BankEvents events;
    private final OrderPayments payments;
    private final BankReports reports;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    public BankWebhook(
            WebhookSignature signature,
            BankEvents events,
            OrderPayments payments,
            BankReports reports,
            TransactionOperations transaction,
            InstantSource clock) {
        this.signature = signature;
        this.events = events;
        this.payments = payments;
        this.reports = reports;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is answered. */
    public enum WebhookResult {
        DONE,
        /** It was result before; nothing happened. */
        BEFORE,
        /** A person will look at it. */
        PARKED,
        /** Not from the bank, or not from now. */
        UNSIGNED
    }

    /** @throws FormatFault for what the bank has signed and is no event */
    public WebhookResult receive(String signed, String body) throws FormatFault {
        Instant now = clock.instant();
        if (!signature.isOf(signed, body, now)) {
            return WebhookResult.UNSIGNED;
        }
        BankEvent event = BankEvent.parse(body);
        WebhookResult result = transaction.execute(status -> {
            if (!events.first(event.id(), event.type().word(), event.reference(), body, now)) {
                return WebhookResult.BEFORE;
            }
            boolean isOurs = OrderPayment.orderOf(event.reference())
                    .flatMap(payments::find)
                    .isPresent();
            if (!isOurs) {
                events.outcome(event.id(), Outcome.PARKED, "unknown-reference");
                return WebhookResult.PARKED;
            }
            if (!reports.fits(event)) {
                events.outcome(event.id(), Outcome.PARKED, "contradicts");
                return WebhookResult.PARKED;
            }
            return WebhookResult.DONE;
        });
        if (result == WebhookResult.PARKED) {
            LOG.warn(
                    "The bank tells of '{}' what is of no payment of ours, or contradicts what is known: {} of event {}"
                            + " is parked.",
                    event.reference(),
                    event.type().word(),
                    event.id());
        }
        return result == null ? WebhookResult.DONE : result;
    }
}
