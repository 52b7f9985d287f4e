package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.outline.Precedence;

/**
 * What an order of pieces costs apart from air moves, and which orders are impossible.
 *
 * @param bites what the conveyor allows
 * @param precedence which pieces wait for which
 * @param preferences which orders are better for the cloth
 */
public record OrderRules(Bites bites, Precedence precedence, Preferences preferences) {

    /** With no preferences. */
    OrderRules(Bites bites, Precedence precedence) {
        this(bites, precedence, Preferences.none());
    }

    /** Time of advances and penalties for quality, s; infinite for an impossible order. */
    double seconds(int[] order) {
        return seconds(order, Double.POSITIVE_INFINITY);
    }

    /** The same; infinite also when the penalties alone come to {@code limit}, which is quicker to find out. */
    double seconds(int[] order, double limit) {
        double penalties = preferences.seconds(order);
        return penalties < limit && precedence.holds(order)
                ? bites.seconds(order) + penalties
                : Double.POSITIVE_INFINITY;
    }

    boolean allow(int[] order) {
        return precedence.holds(order) && bites.seconds(order) < Double.POSITIVE_INFINITY;
    }
}
