package io.tailorline.cutter.plan;

/**
 * What an order of pieces costs apart from its way through the air, and which orders cannot be.
 *
 * @param bites what the conveyor allows
 * @param precedence which pieces wait for which
 */
record OrderRules(Bites bites, Precedence precedence) {

    /** Table time on top of the way through the air, s; infinite for an order that cannot be. */
    double seconds(int[] order) {
        return precedence.holds(order) ? bites.seconds(order) : Double.POSITIVE_INFINITY;
    }

    boolean allow(int[] order) {
        return seconds(order) < Double.POSITIVE_INFINITY;
    }
}
