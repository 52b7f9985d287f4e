package io.tailorline.cutter.plan.order;

import java.util.List;

/**
 * All pieces in cutting order with their ways.
 *
 * @param seconds air, ways and advances together: what the order can change, s
 */
record CutSequence(List<Stop> visits, double seconds) {

    CutSequence {
        visits = List.copyOf(visits);
    }

    /** The pieces alone. */
    int[] order() {
        return visits.stream().mapToInt(Stop::contour).toArray();
    }
}
