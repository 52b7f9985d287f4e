package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * C: hand and heel pass through the openings: cuff over the hand + 20, trouser hem over the heel + 10. Only what was
 * measured is compared. The figure is the least room beyond that.
 */
public final class OpeningRoom implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atLeast(-0.5, "mm");
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
            List<Piece> round = new ArrayList<>();
            for (String piece : pieces) {
                pattern.findPiece(side.pieceId(piece))
                        .or(() -> pair(pattern, piece, side))
                        .ifPresent(round::add);
            }
            double opening =
                    round.stream().mapToDouble(piece -> length(piece, edge)).sum();
            Optional<Double> body = of(pattern.measurements(), side).find(girth);
            boolean alike = side == Side.BOTH && isSplit(pattern, pieces);
            if (!alike && opening > 0 && body.isPresent()) {
                worst.take(
                        opening - body.get() - over,
                        () -> new FindingLocation(
                                Notice.of(
                                        "found.opening",
                                        Word.edge(side.pieceId(edge)),
                                        Quantity.of("%.1f", opening, "mm"),
                                        Quantity.of("%.1f", body.get(), "mm")),
                                round.stream()
                                        .flatMap(piece -> piece.findEdge(edge).stream()
                                                .map(found -> PointOnPiece.on(piece, found)))
                                        .toList()));
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

    private static double length(Piece piece, String edge) {
        return piece.findEdge(edge).map(Edge::length).orElse(0.0);
    }
}
