package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Optional;

/**
 * A pocket for coins whose mouth is left open in the right half of the waist seam, between the outermost dart or pleat
 * and the side pocket: docs/drafting/trousers.md, 8.
 *
 * @param from its inner end, mm from centre front along the closed waist seam
 * @param to its outer end
 */
record CoinPocket(double from, double to) {

    /** Width of the mouth: three fingers (*trade*: 65 to 75). */
    private static final double MOUTH = 70;

    /** Two fingers still reach in, mm. */
    static final double LEAST_MOUTH = 55;

    /** Net, beyond either end of the mouth: bag and facing. */
    private static final double BEYOND_MOUTH = 10;

    private static final double FACING_DEPTH = 40;

    /** It ends this far before the side pocket, or before the side seam. */
    private static final double BEFORE_SIDE_POCKET = 20;

    private static final double BEFORE_SIDE_SEAM = 45;
    private static final double MARK = 12;
    private static final String WHAT = "coin pocket, right only";

    /** Where one is ordered and the waist seam has room for it. */
    static Optional<CoinPocket> of(TrouserStyle style, FrontLines front) {
        double room = room(front);
        double to = outerEnd(front);
        return style.coinPocket() && room >= LEAST_MOUTH
                ? Optional.of(new CoinPocket(to - StrictMath.min(MOUTH, room), to))
                : Optional.empty();
    }

    /** How much of the waist seam a mouth may take, mm; less than 0 where a dart or pleat lies beside the pocket. */
    static double room(FrontLines front) {
        List<DartMouth> mouths = front.mouths();
        double from =
                mouths.isEmpty() ? 0 : mouths.get(mouths.size() - 1).to() - DartMouth.taken(mouths) + Pleats.LEAST_GAP;
        return outerEnd(front) - from;
    }

    private static double outerEnd(FrontLines front) {
        PocketMouth pocket = front.pocket();
        return front.sewnWaist() - (pocket.cutsFront() ? pocket.in() + BEFORE_SIDE_POCKET : BEFORE_SIDE_SEAM);
    }

    /** Length of the mouth, mm. */
    double mouth() {
        return to - from;
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
            Point at = waist.at(length - closed);
            Point up = waist.directionAt(length - closed).quarterTurned();
            band.line("coin pocket", Polyline.through(at, at.plus((up.y() < 0 ? up : up.times(-1)).times(MARK))));
        }
    }

    /** The cloth behind the mouth, on the right only. */
    PieceDrawing facing() {
        double width = mouth() + 2 * BEYOND_MOUTH;
        return TrouserSmallParts.single("trousers.coinFacing", "coin pocket facing, right", FACING_DEPTH, width)
                .hidden()
                .onlyOn(Side.RIGHT);
    }
}
