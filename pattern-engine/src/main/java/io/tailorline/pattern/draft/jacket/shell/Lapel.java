package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * Neck, gorge and lapel of the front: docs/drafting/jacket.md, step 7.
 *
 * @param neck from the front neck point to the gorge's crossing with the roll line
 * @param gorgeOnRoll where the gorge crosses the roll line
 * @param alongGorge from there to the lapel tip, length 1
 * @param notch where collar and lapel part
 * @param tip of the lapel
 * @param edge from the tip to the break point
 */
record Lapel(Polyline neck, Point gorgeOnRoll, Point alongGorge, Point notch, Point tip, Polyline edge) {

    private static final double NECK_LEAVES = 0.52;
    private static final double NECK_ARRIVES = 0.20;
    private static final double EDGE_LEAVES = 0.33;
    private static final double EDGE_ARRIVES = 0.30;
    /** The lapel edge is rounded outwards by a tenth. */
    private static final double EDGE_ROUNDING = 0.10;

    static Lapel of(Block block, JacketStyle style) {
        RollLine roll = block.roll();
        Point neckPoint = block.shoulders().frontNeck();
        Point down = roll.down();
        Point out = roll.out();
        Point gorge = roll.top()
                .plus(down.times(style.gorgeDrop() + neckPoint.minus(roll.top()).dot(down)));
        double tilt = StrictMath.toRadians(style.gorgeTiltDeg());
        Point along = out.times(StrictMath.cos(tilt))
                .plus(down.times(StrictMath.sin(tilt)))
                .unit();
        Point tip = gorge.plus(along.times(style.lapelWidth() / along.dot(out)));
        double depth = neckPoint.distanceTo(gorge);
        Polyline neck = Curve.line(
                neckPoint,
                roll.neckStart(block.shoulders().alongFront()).times(NECK_LEAVES * depth),
                along.times(NECK_ARRIVES * depth),
                gorge);
        return new Lapel(
                neck, gorge, along, tip.minus(along.times(style.lapelStep())), tip, edge(block, style, tip, out));
    }

    private static Polyline edge(Block block, JacketStyle style, Point tip, Point out) {
        Point breakPoint = block.roll().breakPoint();
        double chord = breakPoint.distanceTo(tip);
        Point leaving =
                breakPoint.minus(tip).unit().plus(out.times(EDGE_ROUNDING)).unit();
        return Curve.line(
                tip,
                leaving.times(EDGE_LEAVES * chord),
                FrontEdge.directionAtBreak(block, style).times(EDGE_ARRIVES * chord),
                breakPoint);
    }
}
