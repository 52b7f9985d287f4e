package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.program.TablePoint;

/**
 * One place to begin the cut of a piece: the planner chooses one for each piece, together with the order.
 *
 * @param entry where on the outline the cut begins
 * @param enters where the knife plunges, mm
 * @param leaves where it is finally lifted, mm: the end of the overcut, or of a line that does not close
 * @param seconds extra time against the quickest option of the same piece: lifts, lost speed and quality; only
 *     differences between options of a piece matter
 */
public record EntryOption(Entry entry, TablePoint enters, TablePoint leaves, double seconds) {

    public EntryOption {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "An entry option takes %s s; expected a finite time of 0 or more.".formatted(seconds));
        }
    }

    /** Index of the outline's point at or before it. */
    public int start() {
        return entry.chord();
    }

    /** The same with another time. */
    EntryOption taking(double otherSeconds) {
        return new EntryOption(entry, enters, leaves, otherSeconds);
    }
}
