package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;

/** F: the grain line is long enough to lay the piece by: a third of the piece or more. */
public final class GrainLength implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atLeast(1.0 / 3, "of-the-piece");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("F.grainLength", LIMIT, 1);
        for (Piece piece : pattern.pieces()) {
            double least = piece.cutLine().points().stream()
                    .mapToDouble(Point::x)
                    .min()
                    .orElse(0);
            double most = piece.cutLine().points().stream()
                    .mapToDouble(Point::x)
                    .max()
                    .orElse(0);
            double grain = piece.grainLine().from().distanceTo(piece.grainLine().to());
            worst.take(grain / (most - least), () -> FindingLocation.on(piece));
        }
        return worst.result();
    }
}
