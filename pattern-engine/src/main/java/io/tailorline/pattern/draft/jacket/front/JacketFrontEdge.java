package io.tailorline.pattern.draft.jacket.front;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.block.BellyEdge;
import io.tailorline.pattern.draft.jacket.block.Hem;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.style.FrontCut;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;

/**
 * The front edge below the break, the cutaway and the front's hem: docs/drafting/jacket.md, step 8; over a belly, step
 * 25.
 *
 * @param line from the break point to where the facing ends, behind the lower corner
 * @param hem from there to the side seam
 */
public record JacketFrontEdge(Polyline line, Polyline hem) {

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

    /** Below the belly the edge comes back by this share of it. */
    private static final double BELLY_RETURNS = 0.35;
    /** Over a belly the front is longer by this share of it, at most by 10. */
    private static final double LONGER_SHARE = 0.3;

    private static final double MOST_LONGER = 10;

    private static final double LEAST_BELOW_BUTTON = 60;
    /** A narrow front gets a smaller radius, so that this much hem is left. */
    private static final double LEAST_HEM = 55;

    private static final double LEAST_RADIUS = 15;

    /** Where the edge runs to from the break point, length 1. */
    static Point directionAtBreak(JacketBlock block, JacketStyle style) {
        return BellyEdge.of(block, style).directionAt(block.roll().breakPoint().y());
    }

    /**
     * @param sideHem where the hem ends, at the side seam
     * @param pieceEnd x where the front piece ends at the hem: the side seam, or a seam over the bust before it
     */
    static JacketFrontEdge of(JacketBlock block, JacketStyle style, Point sideHem, double pieceEnd)
            throws ImpossibleGeometry {
        double belly = block.taken().belly();
        FrontCut cut = style.frontCut();
        BellyEdge straight = BellyEdge.of(block, style);
        double breakLevel = block.roll().breakPoint().y();
        Point button = straight.at(StrictMath.max(
                breakLevel
                        + StrictMath.max(STRAIGHT_BELOW_BREAK, style.closing().lowestBelowBreak()),
                belly > 0 ? block.levels().waist() : 0));
        double drop = cut.drop() + StrictMath.min(MOST_LONGER, LONGER_SHARE * belly);
        double below = block.levels().hem() + drop - button.y();
        double back = BELLY_RETURNS * belly;
        double lean = StrictMath.min(cut.mostLean(), LEAN_SHARE * below + LEAN_MORE) + back;
        double room = (button.x() - lean - LEAST_HEM - pieceEnd) / CORNER_BEHIND_SHARE;
        double radius = StrictMath.min(room, StrictMath.min(cut.radius(), RADIUS_SHARE * below));
        Point leave = Point.of(button.x() - lean, button.y() + below - radius);
        Point corner =
                Point.of(leave.x() - CORNER_BEHIND_SHARE * radius, button.y() + below - CORNER_ABOVE_SHARE * radius);
        ImpossibleGeometry.requireAtLeast("jacket.front, edge", below, LEAST_BELOW_BUTTON, "draft.below-button");
        ImpossibleGeometry.requireAtLeast("jacket.front, hem", room, LEAST_RADIUS, "draft.front-corner");
        Point alongHem = Point.of(sideHem.x() - corner.x(), (sideHem.y() - corner.y()) * HEM_STEEPER)
                .unit();
        double behind = StrictMath.min(cut.facingBehindCorner(), corner.x() - pieceEnd - LEAST_BEYOND_FACING);
        Polyline.Halves hem = hem(corner, alongHem, Hem.square(block.seams().front(), corner, sideHem), sideHem)
                .splitAtX(corner.x() - behind);
        Point slope = Point.of(cut.slope() - back / (leave.y() - button.y()), 1).unit();
        Polyline line = Polyline.joined(
                straight.between(breakLevel, button.y()),
                cutaway(button, leave, slope),
                Curve.line(leave, slope.times(0.56 * radius), alongHem.times(0.62 * radius), corner),
                hem.before());
        return new JacketFrontEdge(line, hem.after());
    }

    private static Polyline cutaway(Point button, Point leave, Point slope) {
        double height = leave.y() - button.y();
        return Curve.line(button, Point.of(0, 0.4 * height), slope.times(0.35 * height), leave);
    }

    private static Polyline hem(Point corner, Point alongHem, Point intoSide, Point sideHem) {
        double handle = 0.4 * corner.distanceTo(sideHem);
        return Curve.line(corner, alongHem.times(handle), intoSide.times(handle), sideHem);
    }
}
