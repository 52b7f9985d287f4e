package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * A corner of the net line: the segments before and after it, their allowances there and the turn from one edge to the
 * other.
 */
final class Joint {

    /** A joint that turns less than this is smooth, degrees. */
    private static final double SMOOTH_DEG = 8;

    /** A joint must turn outward by more than this to need a corner rule, degrees. */
    private static final double OUTWARD_DEG = 2;

    /** Allowances closer than this are the same, mm. */
    private static final double SAME_ALLOWANCE = 0.5;

    private final CutLineSegment before;
    private final CutLineSegment after;
    private final int outward;
    private final Point at;
    private final Point arriving;
    private final Point leaving;
    private final double turnDeg;

    /** @param outward +1 when the outside lies to the right of the run, else -1 */
    Joint(CutLineSegment before, CutLineSegment after, int outward) {
        this.before = before;
        this.after = after;
        this.outward = outward;
        this.at = before.edge.line().last();
        this.arriving = before.edge.line().endChord();
        this.leaving = after.edge.line().startChord();
        this.turnDeg = StrictMath.toDegrees(StrictMath.atan2(arriving.cross(leaving) * outward, arriving.dot(leaving)));
    }

    CutLineSegment before() {
        return before;
    }

    CutLineSegment after() {
        return after;
    }

    int outward() {
        return outward;
    }

    Point at() {
        return at;
    }

    double allowanceBefore() {
        return before.edge.allowance().end();
    }

    double allowanceAfter() {
        return after.edge.allowance().start();
    }

    double widerAllowance() {
        return Math.max(allowanceBefore(), allowanceAfter());
    }

    /** Direction in which the edge before ends, length 1. */
    Point arriving() {
        return arriving;
    }

    /** Direction in which the edge after begins, length 1. */
    Point leaving() {
        return leaving;
    }

    double reach() {
        return before.far + after.far;
    }

    boolean turnsOutward() {
        return turnDeg > OUTWARD_DEG;
    }

    boolean isSmooth() {
        return Math.abs(turnDeg) < SMOOTH_DEG
                && Math.abs(allowanceBefore() - allowanceAfter()) < SAME_ALLOWANCE
                && before.edge.line().size() > 2
                && after.edge.line().size() > 2;
    }

    /** One common point; each segment gives up half a chord, because joined parallels cross at any inward turn. */
    void joinSmoothly() {
        Point mean = arriving.plus(leaving).unit();
        before.end -= 0.5;
        after.start += 0.5;
        before.link = List.of(at.plus(Parallel.normal(mean).times(outward * allowanceBefore())));
    }
}
