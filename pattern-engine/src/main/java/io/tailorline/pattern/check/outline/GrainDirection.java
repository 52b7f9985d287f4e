package io.tailorline.pattern.check.outline;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;

/** F: the grain line runs along +x, from the top of the garment to its hem. */
public final class GrainDirection implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.2, "deg");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("F.grainDirection", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            worst.take(
                    StrictMath.abs(piece.grainLine()
                            .to()
                            .minus(piece.grainLine().from())
                            .angleDeg()),
                    () -> FindingLocation.on(piece));
        }
        return worst.result();
    }
}
