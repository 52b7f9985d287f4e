package io.tailorline.pattern.check.outline;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;

/** A: outlines run counter-clockwise round an area. */
public final class CounterClockwise implements Invariant {

    /** No piece of a suit is smaller than a belt loop, mm2. */
    private static final InvariantLimit LIMIT = InvariantLimit.atLeast(100, "mm2");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.area", LIMIT, LIMIT.value());
        for (Piece piece : pattern.pieces()) {
            for (Outlines.Named outline : Outlines.of(piece)) {
                worst.take(outline.ring().signedArea(), outline::where);
            }
        }
        return worst.result();
    }
}
