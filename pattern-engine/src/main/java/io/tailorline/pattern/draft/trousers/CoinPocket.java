package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Side;

/**
 * A pocket for coins whose mouth is left open in the right half of the waist seam, before the side pocket:
 * docs/drafting/trousers.md, 8.
 *
 * @param from its inner end, mm from centre front along the closed waist seam
 * @param to its outer end
 */
record CoinPocket(double from, double to) {

    /** Width of the mouth: three fingers (*trade*: 65 to 75). */
    static final double MOUTH = 70;

    /** Net width of bag and facing: 10 beyond both ends of the mouth. */
    private static final double WIDTH = MOUTH + 20;

    private static final double FACING_DEPTH = 40;

    /** It ends this far before the side pocket, or before the side seam. */
    private static final double BEFORE_SIDE_POCKET = 20;

    private static final double BEFORE_SIDE_SEAM = 45;
    private static final double MARK = 12;
    private static final String WHAT = "coin pocket, right only";

    static CoinPocket of(FrontLines front) {
        PocketMouth pocket = front.pocket();
        double free = pocket.cutsFront() ? pocket.in() + BEFORE_SIDE_POCKET : BEFORE_SIDE_SEAM;
        double to = front.sewnWaist() - free;
        return new CoinPocket(to - MOUTH, to);
    }

    /** A short line down from each end of the mouth. */
    void markOn(PieceDrawing drawing, FrontLines front) {
        for (double closed : new double[] {from, to}) {
            double along = closed;
            for (DartMouth mouth : front.mouths()) {
                along += mouth.from() < along ? mouth.width() : 0;
            }
            Point at = front.waist().at(along);
            Point down = front.waist().directionAt(along).quarterTurned();
            drawing.line(WHAT, Polyline.through(at, at.plus((down.y() > 0 ? down : down.times(-1)).times(MARK))));
        }
    }

    /**
     * The same up from the waist seam of the right band, which alone has the pocket.
     *
     * @param band its waist edge runs from centre back at x = 0
     */
    void markOn(PieceDrawing band) {
        Polyline waist = band.net().line("waist");
        double length = waist.length();
        for (double closed : new double[] {from, to}) {
            Point at = Point.of(length - closed, waist.first().y());
            band.line("coin pocket", Polyline.through(at, at.minus(Point.of(0, MARK))));
        }
    }

    /** The cloth behind the mouth, on the right only. */
    static PieceDrawing facing() {
        return TrouserSmallParts.single("trousers.coinFacing", "coin pocket facing, right", FACING_DEPTH, WIDTH)
                .hidden()
                .onlyOn(Side.RIGHT);
    }
}
