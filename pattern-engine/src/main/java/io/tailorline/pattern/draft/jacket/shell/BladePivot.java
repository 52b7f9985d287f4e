package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.geom.Point;

/**
 * Turns the upper back about the armhole at half its depth, so that the back grows longer at centre back only: the figure of a
 * round back, or of an erect one when it turns the other way. Points move along their tangents, so the change is linear in its
 * amount and the opposite amount takes it away: docs/drafting/alterations.md, stooped. The pivot depends on nothing that
 * differs between left and right.
 *
 * @param pivot on the armhole, at half the depth of the scye
 * @param turn angle, radians, positive when the nape rises
 */
record BladePivot(Point pivot, double turn) {

    private static final double PIVOT_SHARE_OF_SCYE = 0.5;

    static BladePivot of(Body body, FigureChanges changes) {
        BlockProportions proportions = BlockProportions.of(body);
        double line = ChestLine.CENTRE_BACK_HOLLOW + proportions.backWidth();
        return new BladePivot(Point.of(line, PIVOT_SHARE_OF_SCYE * proportions.scyeDepth()), changes.stoop() / line);
    }

    Point turned(Point above) {
        return above.plus(Point.of(-turn * (above.y() - pivot.y()), turn * (above.x() - pivot.x())));
    }

    Point turnedDirection(Point direction) {
        return Point.of(direction.x() - turn * direction.y(), direction.y() + turn * direction.x());
    }
}
