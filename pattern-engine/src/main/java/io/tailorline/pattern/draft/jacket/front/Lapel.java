package io.tailorline.pattern.draft.jacket.front;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.RollLine;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.LapelStyle;

/**
 * Neck, gorge and lapel of the front: docs/drafting/jacket.md, step 7; peak and shawl, step 18.
 *
 * @param neck from the front neck point to the gorge's crossing with the roll line
 * @param gorgeOnRoll where the gorge crosses the roll line
 * @param alongGorge from there to the notch, length 1
 * @param upTheRoll along the roll line towards the neck, length 1
 * @param notch where collar and lapel part; on a shawl where they would
 * @param tip of the lapel; on a shawl where the seam to the under collar reaches the edge
 * @param edge from the tip to the break point
 */
public record Lapel(
        Polyline neck, Point gorgeOnRoll, Point alongGorge, Point upTheRoll, Point notch, Point tip, Polyline edge) {

    private static final double NECK_LEAVES = 0.52;
    private static final double NECK_ARRIVES = 0.20;
    private static final double EDGE_LEAVES = 0.33;
    private static final double EDGE_ARRIVES = 0.30;
    /** The lapel edge is rounded outwards by a tenth; a shawl has its belly here. */
    private static final double EDGE_ROUNDING = 0.10;

    private static final double SHAWL_ROUNDING = 0.15;

    public static Lapel of(JacketBlock block, JacketStyle style) {
        LapelStyle look = style.lapel();
        RollLine roll = block.roll();
        Point neckPoint = block.shoulders().frontNeck();
        Point down = roll.down();
        Point out = roll.out();
        Point gorge = roll.top()
                .plus(down.times(look.gorgeDrop() + neckPoint.minus(roll.top()).dot(down)));
        double tilt = StrictMath.toRadians(look.gorgeTiltDeg());
        Point along = out.times(StrictMath.cos(tilt))
                .plus(down.times(StrictMath.sin(tilt)))
                .unit();
        Point step = along.turned(-look.stepUpDeg()).times(look.step());
        Point notch = gorge.plus(along.times((look.width() - step.dot(out)) / along.dot(out)));
        Point tip = notch.plus(step);
        double depth = neckPoint.distanceTo(gorge);
        Polyline neck = Curve.line(
                neckPoint,
                roll.neckStart(block.shoulders().alongFront()).times(NECK_LEAVES * depth),
                along.times(NECK_ARRIVES * depth),
                gorge);
        return new Lapel(neck, gorge, along, down.times(-1), notch, tip, edge(block, style, tip));
    }

    private static Polyline edge(JacketBlock block, JacketStyle style, Point tip) {
        Point breakPoint = block.roll().breakPoint();
        double chord = breakPoint.distanceTo(tip);
        return Curve.line(
                tip,
                leaving(block, style, tip).times(EDGE_LEAVES * chord),
                JacketFrontEdge.directionAtBreak(block, style).times(EDGE_ARRIVES * chord),
                breakPoint);
    }

    /** Where the lapel edge runs to from the tip, length 1; the edge of a shawl's collar arrives there alike. */
    public static Point leaving(JacketBlock block, JacketStyle style, Point tip) {
        double rounding = style.lapel().isShawl() ? SHAWL_ROUNDING : EDGE_ROUNDING;
        return block.roll()
                .breakPoint()
                .minus(tip)
                .unit()
                .plus(block.roll().out().times(rounding))
                .unit();
    }
}
