package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;

/**
 * Where the lapel folds: docs/drafting/jacket.md, step 7.
 *
 * @param top where it crosses the front shoulder line, prolonged beyond the neck point
 * @param breakPoint on the front edge, at the upper button
 */
public record RollLine(Point top, Point breakPoint) {

    static RollLine of(
            JacketLevels levels, JacketChestLine chest, JacketShoulders shoulders, double belly, JacketStyle style) {
        Point top = shoulders
                .frontNeck()
                .minus(shoulders.alongFront().times(style.collar().rollBesideNeck()));
        Point breakPoint = BellyEdge.of(
                        levels, chest.centreFront(), style.closing().overlap(), belly)
                .at(levels.waist() + style.closing().breakBelowWaist());
        return new RollLine(top, breakPoint);
    }

    /** Down the roll line, length 1. */
    public Point down() {
        return breakPoint.minus(top).unit();
    }

    /** Square to the roll line, towards the lapel. */
    public Point out() {
        Point down = down();
        return Point.of(down.y(), -down.x());
    }

    /**
     * The direction in which the front neck leaves the shoulder: along the roll line, or square to a shoulder so flat
     * that the angle would pass 90 degrees.
     */
    public Point neckStart(Point alongShoulder) {
        if (alongShoulder.dot(down()) >= 0) {
            return down();
        }
        Point square = alongShoulder.quarterTurned();
        return square.y() > 0 ? square : square.times(-1);
    }
}
