package io.tailorline.cutter.program;

import io.tailorline.cutter.program.QuestionStep.Place;
import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.program.UncertainRange.Mark;
import java.util.List;

/** The places on a line of cuts by which a person finds his way: where the knife enters, corners, notches, holes. */
final class Landmarks {

    /** A line that turns by less looks like a curve, degrees. */
    private static final double CORNER_DEG = 30;

    /** Two places that lie closer to each other along the line are one to the eye, mm. */
    private static final double APART = 20;

    /** Ends that lie closer are the same point, mm: the grid of a program. */
    private static final double SAME_POINT = 0.01;

    private final List<Mark> marks;
    private final boolean[] begins;

    /** @param marks of a whole program, in the order of cutting */
    Landmarks(List<Mark> marks) {
        this.marks = marks;
        this.begins = new boolean[marks.size()];
        double since = 0;
        for (int i = 0; i < begins.length; i++) {
            begins[i] = isApart(i) || isPlace(i) && since >= APART;
            since = (begins[i] ? 0 : since)
                    + (marks.get(i).kind() == Kind.CUT ? marks.get(i).length() : 0);
        }
    }

    /** Whether a new stretch begins with this mark. */
    boolean beginsStretch(int mark) {
        return begins[mark];
    }

    /** Where a mark begins. */
    Place start(int i) {
        Mark mark = marks.get(i);
        return new Place(
                switch (mark.kind()) {
                    case HOLE -> Place.Kind.HOLE;
                    case LABEL -> Place.Kind.LABEL;
                    case NOTCH -> Place.Kind.NOTCH;
                    default -> isApart(i) ? Place.Kind.ENTRY : between(i);
                },
                mark.line().get(0));
    }

    /** Where a mark ends. */
    Place end(int i) {
        Mark mark = marks.get(i);
        if (mark.kind() != Kind.CUT) {
            return start(i);
        }
        boolean last = i + 1 == marks.size() || isApart(i + 1);
        return new Place(last ? Place.Kind.END : between(i + 1), mark.line().get(1));
    }

    /** What is seen where one mark ends and the next begins. */
    private Place.Kind between(int next) {
        if (marks.get(next).kind() == Kind.NOTCH || marks.get(next - 1).kind() == Kind.NOTCH) {
            return Place.Kind.NOTCH;
        }
        return isCorner(next) ? Place.Kind.CORNER : Place.Kind.POINT;
    }

    /** Whether it does not continue the line of the mark before. */
    boolean isApart(int i) {
        if (i == 0 || marks.get(i).pieceNo() != marks.get(i - 1).pieceNo()) {
            return true;
        }
        return isOff(marks.get(i))
                || isOff(marks.get(i - 1))
                || end(marks.get(i - 1)).distanceTo(marks.get(i).line().get(0)) > SAME_POINT;
    }

    private static boolean isOff(Mark mark) {
        return mark.kind() != Kind.CUT && mark.kind() != Kind.NOTCH;
    }

    /** A notch in passing ends its stretch and belongs to it. */
    private boolean isPlace(int i) {
        boolean notch = marks.get(i).kind() == Kind.NOTCH;
        return !notch && (marks.get(i - 1).kind() == Kind.NOTCH || isCorner(i));
    }

    private boolean isCorner(int i) {
        Mark mark = marks.get(i);
        Mark before = marks.get(i - 1);
        return mark.kind() == Kind.CUT
                && before.kind() == Kind.CUT
                && Math.abs(Math.IEEEremainder(direction(mark) - direction(before), 360)) >= CORNER_DEG;
    }

    private static double direction(Mark mark) {
        TablePoint from = mark.line().get(0);
        TablePoint to = mark.line().get(1);
        return StrictMath.toDegrees(StrictMath.atan2(to.y() - from.y(), to.x() - from.x()));
    }

    private static TablePoint end(Mark mark) {
        return mark.kind() == Kind.CUT ? mark.line().get(1) : mark.line().get(0);
    }
}
