package io.tailorline.pattern.check;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;

/** F: the grain line runs along +x, from the top of the garment to its hem. */
final class GrainDirection implements Invariant {

    private static final Limit LIMIT = Limit.atMost(0.2, "deg");

    @Override
    public InvariantResult check(Pattern pattern) {
        Worst worst = Worst.of("F.grainDirection", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            worst.take(
                    StrictMath.abs(piece.grainLine()
                            .to()
                            .minus(piece.grainLine().from())
                            .angleDeg()),
                    piece.id());
        }
        return worst.result();
    }
}
