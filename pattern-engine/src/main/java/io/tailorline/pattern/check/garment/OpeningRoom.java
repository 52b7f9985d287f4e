package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.Limit;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * C: hand and heel pass through the openings: cuff over the hand + 20, trouser hem over the heel + 10. Only what was
 * measured is compared. The figure is the least room beyond that.
 */
public final class OpeningRoom implements Invariant {

    private static final Limit LIMIT = Limit.atLeast(-0.5, "mm");
    private static final double OVER_HAND = 20;
    private static final double OVER_HEEL = 10;

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("C.room", LIMIT, 0);
        take(worst, pattern, Measurement.HAND_GIRTH, OVER_HAND, "cuff", "jacket.topSleeve", "jacket.underSleeve");
        take(worst, pattern, Measurement.HEEL_GIRTH, OVER_HEEL, "hem", "trousers.front", "trousers.back");
        return worst.result();
    }

    private static void take(
            WorstFigure worst, Pattern pattern, Measurement girth, double over, String edge, String... pieces) {
        for (Side side : List.of(Side.BOTH, Side.RIGHT, Side.LEFT)) {
            double opening = 0;
            for (String piece : pieces) {
                opening += length(pattern.findPiece(side.pieceId(piece)).or(() -> pair(pattern, piece, side)), edge);
            }
            Optional<Double> body = of(pattern.measurements(), side).find(girth);
            boolean alike = side == Side.BOTH && isSplit(pattern, pieces);
            if (!alike && opening > 0 && body.isPresent()) {
                worst.take(
                        opening - body.get() - over,
                        String.format(
                                Locale.ROOT, "%s of %.1f mm over %.1f mm", side.pieceId(edge), opening, body.get()));
            }
        }
    }

    /** A symmetrical pair serves for either side. */
    private static Optional<Piece> pair(Pattern pattern, String piece, Side side) {
        return side == Side.BOTH ? Optional.empty() : pattern.findPiece(piece);
    }

    private static boolean isSplit(Pattern pattern, String... pieces) {
        for (String piece : pieces) {
            if (pattern.findPiece(Side.RIGHT.pieceId(piece)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static MeasurementSet of(MeasurementSet body, Side side) {
        return side == Side.LEFT ? body.leftSide() : body.rightSide();
    }

    private static double length(Optional<Piece> piece, String edge) {
        return piece.flatMap(found -> found.findEdge(edge))
                .map(found -> found.length())
                .orElse(0.0);
    }
}
