package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.payment.BeforeStart.Authorised;
import io.tailorline.portal.sales.payment.bank.BankFaults;
import io.tailorline.workflow.platform.role.StartRefused;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bank behaves, {@code tailorline.bank.*}; shares are 0 to 1.
 *
 * @param webhookSecret by which webhooks are signed, at least 16 characters; drawn when it is empty
 * @param lapsesAfter how long an amount is reserved, longer than {@link Authorised#MARGIN}
 * @param slow how long an answer takes
 */
@ConfigurationProperties("tailorline.bank")
record BankSettings(
        @DefaultValue("") String webhookSecret,
        @DefaultValue("7d") Duration lapsesAfter,
        @DefaultValue("0s") Duration slow,
        @DefaultValue("0") double declined,
        @DefaultValue("0") double captureDeclined,
        @DefaultValue("0") double lost,
        @DefaultValue("false") boolean twice,
        @DefaultValue("false") boolean disordered) {

    private static final int SHORTEST_SECRET = 16;

    BankSettings {
        if (!webhookSecret.isEmpty() && webhookSecret.length() < SHORTEST_SECRET) {
            throw new StartRefused(
                    "tailorline.bank.webhook-secret has %d characters; expected at least %d."
                            .formatted(webhookSecret.length(), SHORTEST_SECRET),
                    "Give a secret that the bank has too, or leave it out.");
        }
        List<Double> shares = List.of(declined, captureDeclined, lost);
        if (shares.stream().anyMatch(share -> !(share >= 0 && share <= 1))) {
            throw new StartRefused(
                    "tailorline.bank.declined, .capture-declined and .lost are %s; expected shares from 0 to 1."
                            .formatted(shares),
                    "Leave out what you do not mean to set.");
        }
        if (lapsesAfter.compareTo(Authorised.MARGIN) <= 0) {
            throw new StartRefused(
                    "tailorline.bank.lapses-after is %s; expected more than %s, for what lapses within that counts as lapsed."
                            .formatted(lapsesAfter, Authorised.MARGIN),
                    "Give for instance lapses-after=7d.");
        }
        if (slow.isNegative()) {
            throw new StartRefused(
                    "tailorline.bank.slow is %s; expected 0s or more.".formatted(slow), "Give for instance slow=2s.");
        }
    }

    BankFaults faults() {
        return new BankFaults(lapsesAfter, slow, declined, captureDeclined, lost, twice, disordered);
    }
}
