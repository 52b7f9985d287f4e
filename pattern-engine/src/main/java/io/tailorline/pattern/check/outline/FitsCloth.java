package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;

/** A: across the grain every piece fits suiting of 1.5 m. */
public final class FitsCloth implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(1500, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.fitsCloth", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            double least = piece.cutLine().points().stream()
                    .mapToDouble(Point::y)
                    .min()
                    .orElse(0);
            double most = piece.cutLine().points().stream()
                    .mapToDouble(Point::y)
                    .max()
                    .orElse(0);
            worst.take(most - least, () -> FindingLocation.on(piece));
        }
        return worst.result();
    }
}
