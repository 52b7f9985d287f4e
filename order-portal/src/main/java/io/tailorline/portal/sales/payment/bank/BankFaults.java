package io.tailorline.portal.sales.payment.bank;

import java.time.Duration;

/**
 * How badly the simulated bank behaves. Shares are 0 to 1.
 *
 * @param lapsesAfter how long it reserves an amount
 * @param slow how long each answer takes
 * @param declined share of the reservations that it declines
 * @param captureDeclined share of the captures that it declines
 * @param lost share of the calls that it does and does not answer
 * @param twice whether it tells everything twice
 * @param disordered whether it tells the later before the earlier
 */
public record BankFaults(
        Duration lapsesAfter,
        Duration slow,
        double declined,
        double captureDeclined,
        double lost,
        boolean twice,
        boolean disordered) {

    /** A bank that behaves well. */
    public static final BankFaults NONE = new BankFaults(Duration.ofDays(7), Duration.ZERO, 0, 0, 0, false, false);
}
