package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.TablePoint;

/**
 * One way to cut a piece: the planner chooses one for each, together with the order.
 *
 * @param start point of the outline at which the knife enters, an index into it
 * @param enters where the knife plunges, mm
 * @param leaves where it is lifted for good, mm: the end of the overcut, or the other end of a line that does not close
 * @param seconds what this way takes longer than the quickest one of the same piece, lifts and lost speed and quality in one;
 *     any constant may be added to all ways of a piece, as only their differences count
 */
record Way(int start, TablePoint enters, TablePoint leaves, double seconds) {

    Way {
        if (start < 0 || !(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A way from point %d takes %s s; expected counts from 0 and a time.".formatted(start, seconds));
        }
    }
}
