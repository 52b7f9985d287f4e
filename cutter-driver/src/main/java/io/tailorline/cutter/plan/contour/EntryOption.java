package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.program.TablePoint;

/**
 * One way to cut a piece: the planner chooses one for each, together with the order.
 *
 * @param entry where on the outline the cut begins
 * @param enters where the knife plunges, mm
 * @param leaves where it is lifted for good, mm: the end of the overcut, or of a line that does not close
 * @param seconds what this way takes longer than the quickest one of the same piece, lifts, lost speed and quality in
 *     one; any constant may be added to all ways of a piece, as only their differences count
 */
public record EntryOption(Entry entry, TablePoint enters, TablePoint leaves, double seconds) {

    public EntryOption {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A way takes %s s; expected a time.".formatted(seconds));
        }
    }

    /** The point of the outline at which it begins, or the last one before. */
    public int start() {
        return entry.chord();
    }

    /** The same, when it takes longer or less. */
    EntryOption taking(double otherSeconds) {
        return new EntryOption(entry, enters, leaves, otherSeconds);
    }
}
