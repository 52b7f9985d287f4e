package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.seam.NotchPlace;

/** G: a notch leaves cloth between its end and the seam line. */
public final class NotchDepth implements Invariant {

    /** Less would tear into the seam. */
    private static final InvariantLimit LIMIT = InvariantLimit.atLeast(3, "left");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("G.notchDepth", LIMIT, LIMIT.value());
        for (Piece piece : pattern.pieces()) {
            for (Notch notch : piece.notches()) {
                NotchPlace place = NotchPlace.of(notch, piece);
                worst.take(place.allowance() - notch.depth(), () -> FindingLocation.of(piece, notch));
            }
        }
        return worst.result();
    }
}
