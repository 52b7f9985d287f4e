package io.tailorline.cutter.plan.order;

import java.util.List;

/**
 * All pieces in cutting order with their entry options.
 *
 * @param seconds air moves, entry options and advances together, s
 */
record CutSequence(List<Stop> stops, double seconds) {

    CutSequence {
        stops = List.copyOf(stops);
    }

    /** The pieces alone. */
    int[] order() {
        return stops.stream().mapToInt(Stop::contour).toArray();
    }
}
