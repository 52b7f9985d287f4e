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

/** G: a notch lies on the cut line, square out from its point on the seam line. */
public final class NotchOnCutLine implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.1, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("G.notchOnCutLine", LIMIT, 0);
        for (Piece piece : pattern.pieces()) {
            for (Notch notch : piece.notches()) {
                double off = StrictMath.max(
                        piece.cutLine().distanceTo(notch.at().x(), notch.at().y()),
                        NotchPlace.of(notch, piece).off());
                worst.take(off, () -> FindingLocation.of(piece, notch));
            }
        }
        return worst.result();
    }
}
