package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.Limit;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import java.util.List;

/** G: partners lie equally far along their sides of the seam, but for the ease taken up until there. */
public final class NotchPosition implements Invariant {

    private static final Limit LIMIT = Limit.atMost(0.5, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("G.notchPosition", LIMIT, 0);
        for (Seam seam : pattern.seams()) {
            List<Double> differences = NotchPairing.of(pattern, seam).differences();
            for (int i = 0; i < differences.size(); i++) {
                worst.take(NotchPairing.outsideEase(differences.get(i), seam), "%s, notch %d", seam.name(), i + 1);
            }
        }
        for (Piece piece : pattern.pieces()) {
            for (Notch notch : piece.notches()) {
                SeamEndNotch.of(pattern, piece, notch)
                        .ifPresent(met -> worst.take(
                                NotchPairing.outsideEase(met.difference(), met.sewn()),
                                "%s, the end of %s",
                                met.sewn().name(),
                                notch.mate()));
            }
        }
        return worst.result();
    }
}
