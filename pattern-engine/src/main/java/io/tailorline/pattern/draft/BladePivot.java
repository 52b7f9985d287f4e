package io.tailorline.pattern.draft;

import io.tailorline.geometry.Point;

/**
 * Turns the upper back about the armhole at half its depth, so that the back grows longer at centre back only: the
 * figure of a round back, or of an erect one when it turns the other way. Points move along their tangents, so the
 * change is linear in its amount and the opposite amount takes it away: docs/drafting/alterations.md, stooped. The
 * pivot depends on nothing that differs between left and right.
 *
 * @param pivot on the armhole, at half the depth of the scye
 * @param turn angle, radians, positive when the nape rises
 */
public record BladePivot(Point pivot, double turn) {

    private static final double PIVOT_SHARE_OF_SCYE = 0.5;

    /**
     * @param backWidthLine x of the unaltered back width line, paper frame, mm
     * @param scyeDepth level of the unaltered scye line, mm
     * @param stoop how much longer the back grows at centre back, mm
     */
    public static BladePivot of(double backWidthLine, double scyeDepth, double stoop) {
        return new BladePivot(Point.of(backWidthLine, PIVOT_SHARE_OF_SCYE * scyeDepth), stoop / backWidthLine);
    }

    /** A point above the pivot, where it comes to lie. */
    public Point turned(Point above) {
        return above.plus(Point.of(-turn * (above.y() - pivot.y()), turn * (above.x() - pivot.x())));
    }

    /** A direction above the pivot, turned with it. */
    public Point turnedDirection(Point direction) {
        return Point.of(direction.x() - turn * direction.y(), direction.y() + turn * direction.x());
    }
}
