package io.tailorline.pattern.draft.jacket.pocket;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.JacketAllowances;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.front.PrincessSeam;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.PocketStyle;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Optional;

/**
 * The breast pocket of the left front, mm: docs/drafting/jacket.md, steps 8, 17 and 21.
 *
 * @param kind its type
 * @param back its mouth's end at the armhole; the mouth rises towards it
 */
record BreastPocket(PocketStyle.Breast kind, Point back) {

    static final String MATCH = "jacket.breastPocket";

    private static final double LENGTH = 105;
    /** The mouth rises towards the armhole by this over its length. */
    private static final double RISE = 15;

    private static final double WELT_HEIGHT = 24;
    /** The lower edge of a boat hangs in its middle; its prow leans. */
    private static final double BOAT_HANG = 5;

    private static final double BOAT_PROW = 4;
    private static final double PATCH_DEPTH = 125;
    private static final double PATCH_RADIUS = 18;
    private static final double FROM_SCYE_LINE = 32;
    private static final double ABOVE_SCYE_LINE = 30;
    /** From the seam over the bust. */
    private static final double FROM_PRINCESS = 18;

    private static final String ID = "jacket.breastWelt";

    /** @param princess the seam of a woman's front; the pocket lies between it and the lapel */
    static BreastPocket of(JacketBlock block, JacketStyle style, Optional<PrincessSeam> princess) {
        double level = block.levels().scyeOfPair() - ABOVE_SCYE_LINE;
        double fromScye = block.chest().frontScyeLine() + FROM_SCYE_LINE;
        double fromSeam = princess.map(PrincessSeam::front)
                .map(seam -> seam.xAt(StrictMath.max(level - RISE, seam.first().y())) + FROM_PRINCESS)
                .orElse(fromScye);
        Point low = Point.of(StrictMath.max(fromScye, fromSeam), level);
        return new BreastPocket(style.pockets().breast(), low.minus(Point.of(0, RISE)));
    }

    private Point front() {
        return back.plus(Point.of(LENGTH, RISE));
    }

    private PatchPocket patch() {
        return PatchPocket.of(front(), back, PATCH_DEPTH - RISE, PATCH_RADIUS);
    }

    void markOn(PieceDrawing front) {
        switch (kind) {
            case WELT -> front.line("breast welt, left front only", Polyline.through(back, front()));
            case BARCHETTA ->
                front.line(
                        "breast welt, left front only",
                        hanging(back, front(), Point.of(-RISE, LENGTH).unit().times(BOAT_HANG)));
            case PATCH ->
                front.line("breast patch, left front only", Polyline.joined(patch().mouth(), patch().outer()));
            case NONE -> {
                return;
            }
        }
        front.anchor(MATCH, back);
    }

    /** The piece, if there is one: all lie on the left front, the paper shows the left one face up. */
    List<PieceDrawing> pieces() {
        return switch (kind) {
            case WELT -> List.of(welt(0, 0));
            case BARCHETTA -> List.of(welt(BOAT_HANG, BOAT_PROW));
            case PATCH ->
                List.of(onLeft(patch().drawing("jacket.breastPatch", "breast patch pocket, left"))
                        .anchor(MATCH, back));
            case NONE -> List.of();
        };
    }

    /**
     * Cut double, folded along its upper edge; its grain is the front's, so its sides lean by the mouth's slope.
     *
     * @param hang how far its lower edge hangs in the middle
     * @param prow how far its ends lean out at the fold
     */
    private static PieceDrawing welt(double hang, double prow) {
        Point down = Point.of(0, 1);
        Point innerBack = Point.of(0, 0);
        Point innerFront = Point.of(LENGTH, 0);
        Point foldBack = Point.of(-prow, WELT_HEIGHT);
        Point foldFront = Point.of(LENGTH + prow, WELT_HEIGHT);
        Point mouthBack = Point.of(0, 2 * WELT_HEIGHT);
        Point mouthFront = Point.of(LENGTH, 2 * WELT_HEIGHT);
        NetPiece net = NetPiece.of(
                ID,
                NetEdge.of("inner", hanging(innerBack, innerFront, down.times(-hang)), JacketAllowances.SEAM),
                NetEdge.of("front", end(innerFront, foldFront, mouthFront, prow), JacketAllowances.SEAM),
                NetEdge.of("mouth", hanging(mouthFront, mouthBack, down.times(hang)), JacketAllowances.SEAM),
                NetEdge.of("back", end(mouthBack, foldBack, innerBack, prow), JacketAllowances.SEAM));
        double slopeDeg = StrictMath.toDegrees(StrictMath.atan2(RISE, LENGTH));
        return onLeft(PieceDrawing.of(ID, "breast welt, left", Garment.JACKET, net))
                .grainAlong(Point.of(0, 1).turned(-slopeDeg))
                .line("fold", Polyline.through(foldBack, foldFront))
                .anchor(MATCH, mouthBack);
    }

    private static Polyline end(Point from, Point fold, Point to, double prow) {
        return prow == 0 ? Polyline.through(from, to) : Polyline.through(from, fold, to);
    }

    /** From one point to the other, hanging by a displacement in the middle. */
    private static Polyline hanging(Point from, Point to, Point by) {
        if (by.length() == 0) {
            return Polyline.through(from, to);
        }
        Point third = to.minus(from).times(1.0 / 3);
        Point lift = by.times(4.0 / 3);
        return new Curve(from, third.plus(lift), third.minus(lift), to).sampled(12);
    }

    private static PieceDrawing onLeft(PieceDrawing drawing) {
        return drawing.cut(CutQuantity.single()).onlyOn(Side.LEFT).turnedOver();
    }
}
