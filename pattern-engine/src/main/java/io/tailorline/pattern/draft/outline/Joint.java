package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Point;
import java.util.List;

/**
 * A corner of the net line: the strands before and after it, their allowances there and the turn from one edge to the other.
 *
 * @param outward +1 when the outside lies to the right of the run, else -1
 */
record Joint(Strand before, Strand after, int outward) {

    /** A joint that turns less than this is smooth, degrees. */
    private static final double SMOOTH_DEG = 8;

    /** A joint must turn outward by more than this to need a corner rule, degrees. */
    private static final double OUTWARD_DEG = 2;

    /** Allowances closer than this are the same, mm. */
    private static final double SAME_ALLOWANCE = 0.5;

    Point at() {
        return before.edge.line().last();
    }

    double allowanceBefore() {
        return before.edge.allowance().end();
    }

    double allowanceAfter() {
        return after.edge.allowance().start();
    }

    double widerAllowance() {
        return StrictMath.max(allowanceBefore(), allowanceAfter());
    }

    Point arriving() {
        return before.edge.line().endChord();
    }

    Point leaving() {
        return after.edge.line().startChord();
    }

    double reach() {
        return before.far + after.far;
    }

    private double turnDeg() {
        return StrictMath.toDegrees(StrictMath.atan2(
                arriving().cross(leaving()) * outward, arriving().dot(leaving())));
    }

    boolean turnsOutward() {
        return turnDeg() > OUTWARD_DEG;
    }

    boolean isSmooth() {
        return StrictMath.abs(turnDeg()) < SMOOTH_DEG
                && StrictMath.abs(allowanceBefore() - allowanceAfter()) < SAME_ALLOWANCE
                && before.edge.line().size() > 2
                && after.edge.line().size() > 2;
    }

    /** One common point; each strand gives up half a chord, because joined parallels cross at any inward turn. */
    void joinSmoothly() {
        Point mean = arriving().plus(leaving()).unit();
        before.end -= 0.5;
        after.start += 0.5;
        before.link = List.of(at().plus(Parallel.normal(mean).times(outward * allowanceBefore())));
    }
}
