package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.geom.Curve;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * The front edge below the break, the cutaway and the front's hem: docs/drafting/jacket.md, step 8.
 *
 * @param lowerButton on the edge, level with the lower button and the pocket mouth
 * @param line from the break point to where the facing ends, a little behind the rounded corner
 * @param hem from there to the side seam
 */
record FrontEdge(Point lowerButton, Polyline line, Polyline hem) {

    private static final double LEAN_SHARE = 0.08;
    private static final double LEAN_MORE = 2;
    private static final double RADIUS_SHARE = 0.34;
    private static final double CORNER_BEHIND_SHARE = 1.1125;
    private static final double CORNER_ABOVE_SHARE = 0.0125;
    private static final double HEM_STEEPER = 1.6;
    /** Below the only button the edge stays straight for this long. */
    private static final double STRAIGHT_BELOW_BREAK = 30;
    /** The hem keeps this much beyond the facing. */
    private static final double LEAST_BEYOND_FACING = 40;
    /** A belly smaller than this leaves the edge straight. */
    private static final double NO_BELLY = 0.5;

    private static final double LEAST_BELOW_BUTTON = 60;
    private static final double LEAST_HEM = 60;

    /** Where the edge runs to from the break point, length 1. */
    static Point directionAtBreak(Block block, JacketStyle style) {
        return block.taken().belly() > NO_BELLY
                ? lowerButton(block, style).minus(block.roll().breakPoint()).unit()
                : Point.of(0, 1);
    }

    private static Point lowerButton(Block block, JacketStyle style) {
        return Point.of(
                block.chest().centreFront()
                        + style.closing().overlap()
                        + block.taken().belly(),
                block.roll().breakPoint().y()
                        + StrictMath.max(STRAIGHT_BELOW_BREAK, style.closing().lowestBelowBreak()));
    }

    static FrontEdge of(Block block, JacketStyle style) throws ImpossibleGeometry {
        Point button = lowerButton(block, style);
        Point breakPoint = block.roll().breakPoint();
        Point sideHem = block.seams().front().last();
        FrontCut cut = style.frontCut();
        double below = block.levels().hem() + cut.drop() - button.y();
        double radius = StrictMath.min(cut.radius(), RADIUS_SHARE * below);
        double lean = StrictMath.min(cut.mostLean(), LEAN_SHARE * below + LEAN_MORE);
        Point leave = Point.of(button.x() - lean, button.y() + below - radius);
        Point corner =
                Point.of(leave.x() - CORNER_BEHIND_SHARE * radius, button.y() + below - CORNER_ABOVE_SHARE * radius);
        ImpossibleGeometry.requireAtLeast(
                "jacket.front, edge", below, LEAST_BELOW_BUTTON, "The jacket is too short below its lower button.");
        ImpossibleGeometry.requireAtLeast(
                "jacket.front, hem", corner.x() - sideHem.x(), LEAST_HEM, "The front is too narrow at its hem.");
        Point alongHem = Point.of(sideHem.x() - corner.x(), (sideHem.y() - corner.y()) * HEM_STEEPER)
                .unit();
        double behind = StrictMath.min(cut.facingBehindCorner(), corner.x() - sideHem.x() - LEAST_BEYOND_FACING);
        Polyline.Halves hem = hem(corner, alongHem, sideHem).splitAtX(corner.x() - behind);
        Point slope = Point.of(cut.slope(), 1).unit();
        Polyline line = Polyline.joined(
                toButton(breakPoint, directionAtBreak(block, style), button),
                cutaway(button, leave, slope),
                Curve.line(leave, slope.times(0.56 * radius), alongHem.times(0.62 * radius), corner),
                hem.before());
        return new FrontEdge(button, line, hem.after());
    }

    private static Polyline toButton(Point breakPoint, Point direction, Point button) {
        double third = 0.33 * (button.y() - breakPoint.y());
        return Curve.line(breakPoint, direction.times(third), Point.of(0, third), button);
    }

    private static Polyline cutaway(Point button, Point leave, Point slope) {
        double height = leave.y() - button.y();
        return Curve.line(button, Point.of(0, 0.4 * height), slope.times(0.35 * height), leave);
    }

    private static Polyline hem(Point corner, Point alongHem, Point sideHem) {
        double handle = 0.4 * corner.distanceTo(sideHem);
        return Curve.line(corner, alongHem.times(handle), Point.of(-handle, 0), sideHem);
    }
}
