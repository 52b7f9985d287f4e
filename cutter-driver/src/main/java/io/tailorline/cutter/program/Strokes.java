package io.tailorline.cutter.program;

import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.program.UncertainRange.Mark;
import java.util.List;

/**
 * The marks of a range as strokes that a person can tell from each other: cuts too short to be seen belong to what
 * comes next, up to a stroke that is long enough, a notch, a hole, a label, or the end. Where a stroke is not all there
 * it is cut from its first mark on, so that nothing before it is uncut, and less than {@link #SEEN} of line is cut
 * again because of what was joined to it.
 */
final class Strokes {

    /** A shorter line is not seen on the cloth, mm. */
    static final double SEEN = 1;

    private final List<Mark> marks;
    private final int[] first;

    /** @param marks of a range, in the order of cutting */
    Strokes(List<Mark> marks) {
        this.marks = marks;
        this.first = new int[marks.size() + 1];
        double length = 0;
        for (int i = 1; i <= marks.size(); i++) {
            Mark before = marks.get(i - 1);
            length += before.length();
            boolean joined = before.kind() == Kind.CUT && length < SEEN;
            first[i] = joined ? first[i - 1] : i;
            length = joined ? length : 0;
        }
    }

    /** The first mark of the stroke that a mark belongs to; the end of the range, {@code marks.size()}, is one too. */
    int first(int mark) {
        return first[mark];
    }

    /** Whether all that is open is part of one stroke. */
    boolean isOne(MarkSpan open) {
        return first[open.last()] <= open.first();
    }

    /**
     * The first mark of a stroke that is named and drawn. That is its own first one where it is a line of one piece;
     * before anything else, what is too short is left out.
     */
    int shown(int begin) {
        int last = begin;
        while (last < marks.size() && first[last + 1] <= begin) {
            last++;
        }
        boolean line = last < marks.size()
                && marks.get(last).kind() == Kind.CUT
                && marks.get(last).pieceNo() == marks.get(begin).pieceNo();
        return line ? begin : last;
    }
}
