package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.Limit;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;

/** G: every notch names a seam whose other side carries as many, or the seam whose end it meets. */
public final class NotchPartner implements Invariant {

    private static final Limit LIMIT = Limit.atMost(0, "orphans");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("G.notchPartner", LIMIT, 0);
        for (Seam seam : pattern.seams()) {
            NotchPairing pairing = NotchPairing.of(pattern, seam);
            worst.take(
                    StrictMath.abs(pairing.onA().size() - pairing.onB().size()),
                    "%s, %d against %d",
                    seam.name(),
                    pairing.onA().size(),
                    pairing.onB().size());
        }
        for (Piece piece : pattern.pieces()) {
            for (Notch notch : piece.notches()) {
                boolean hasSeam = pattern.seams().stream()
                        .anyMatch(seam -> seam.isMate(notch.mate())
                                && Double.isFinite(
                                        NotchPlace.of(notch, piece, seam).off()));
                boolean meets =
                        hasSeam || SeamEndNotch.of(pattern, piece, notch).isPresent();
                worst.take(meets ? 0 : 1, "%s, no seam '%s' here", piece.id(), notch.mate());
            }
        }
        return worst.result();
    }
}
