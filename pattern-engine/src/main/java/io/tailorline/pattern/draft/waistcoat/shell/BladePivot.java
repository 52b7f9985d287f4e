package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.pattern.geom.Point;

/**
 * Turns the upper back about the armhole at half its depth, so that the back grows longer at centre back only: the figure of
 * a round back, or of an erect one when it turns the other way. Points move along their tangents, so the change is linear in
 * its amount and the opposite amount takes it away: docs/drafting/waistcoat.md, step 11.
 *
 * @param pivot on the armhole, at half the depth of the scye
 * @param turn angle, radians, positive when the nape rises
 */
record BladePivot(Point pivot, double turn) {

    private static final double PIVOT_SHARE_OF_SCYE = 0.5;

    static BladePivot of(Levels levels, double backWidthLine, FigureChanges changes) {
        return new BladePivot(
                Point.of(backWidthLine, PIVOT_SHARE_OF_SCYE * levels.scyeOfPair()), changes.stoop() / backWidthLine);
    }

    Point turned(Point above) {
        return above.plus(turnedDirection(above.minus(pivot))).minus(above.minus(pivot));
    }

    Point turnedDirection(Point direction) {
        return Point.of(direction.x() - turn * direction.y(), direction.y() + turn * direction.x());
    }
}
