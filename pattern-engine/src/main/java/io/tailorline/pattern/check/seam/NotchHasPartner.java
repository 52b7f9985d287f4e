package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.NotchPlace;
import io.tailorline.pattern.seam.SewnNotches;
import java.util.List;

/** G: every notch names a seam whose other side carries as many, or the seam whose end it meets. */
public final class NotchHasPartner implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0, "orphans");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("G.notchPartner", LIMIT, 0);
        for (Seam seam : pattern.seams()) {
            SewnNotches pairing = SewnNotches.of(pattern, seam);
            worst.take(
                    StrictMath.abs(pairing.onA().size() - pairing.onB().size()),
                    () -> new FindingLocation(
                            Notice.of(
                                    "found.notches",
                                    Word.seam(seam.name()),
                                    Quantity.of("%.0f", pairing.onA().size(), ""),
                                    Quantity.of("%.0f", pairing.onB().size(), "")),
                            SeamLocation.ofNotches(pairing)));
        }
        for (Piece piece : pattern.pieces()) {
            for (Notch notch : piece.notches()) {
                boolean hasSeam = pattern.seams().stream()
                        .anyMatch(seam -> seam.isMate(notch.mate())
                                && Double.isFinite(
                                        NotchPlace.of(notch, piece, seam).off()));
                boolean meets =
                        hasSeam || SeamEndNotch.of(pattern, piece, notch).isPresent();
                worst.take(
                        meets ? 0 : 1,
                        () -> new FindingLocation(
                                Notice.of("found.no-seam", Word.piece(piece.id()), Word.seam(notch.mate())),
                                List.of(PointOnPiece.at(piece, notch.at()))));
            }
        }
        return worst.result();
    }
}
