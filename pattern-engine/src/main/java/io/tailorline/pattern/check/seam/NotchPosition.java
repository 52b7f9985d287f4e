package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SewnNotches;
import java.util.List;

/** G: partners lie equally far along their sides of the seam, but for the ease taken up until there. */
public final class NotchPosition implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.5, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("G.notchPosition", LIMIT, 0);
        for (Seam seam : pattern.seams()) {
            SewnNotches pairing = SewnNotches.of(pattern, seam);
            for (int i = 0; i < pairing.differences().size(); i++) {
                int pair = i;
                worst.take(pairing.outsideEase(i, seam), () -> SeamLocation.ofPair(pairing, seam, pair));
            }
        }
        for (Piece piece : pattern.pieces()) {
            for (Notch notch : piece.notches()) {
                SeamEndNotch.of(pattern, piece, notch)
                        .ifPresent(met -> worst.take(
                                met.sewn().outsideEaseAlong(met.difference()),
                                () -> new FindingLocation(
                                        Notice.of(
                                                "found.end-of",
                                                Word.seam(met.sewn().name()),
                                                Word.seam(notch.mate())),
                                        List.of(PointOnPiece.at(piece, notch.at())))));
            }
        }
        return worst.result();
    }
}
