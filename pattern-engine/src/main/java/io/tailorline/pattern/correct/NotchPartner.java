package io.tailorline.pattern.correct;

import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun;
import io.tailorline.pattern.seam.SewnNotches;
import java.util.List;
import java.util.Optional;

/**
 * The notch that another is sewn to.
 *
 * @param isReversed whether its edge is sewn against the sense of the other's
 */
record NotchPartner(Piece piece, Notch notch, boolean isReversed) {

    /** Empty where it has none, as the crown of a sleeve, or is its own on the other copy, as in the centre back. */
    static Optional<NotchPartner> of(Pattern pattern, Piece piece, Notch notch) {
        for (Seam seam : pattern.seams()) {
            if (seam.isMate(notch.mate()) && !seam.a().equals(seam.b())) {
                SewnNotches sewn = SewnNotches.of(pattern, seam);
                boolean reversed = sewn.fromFirstOfA() != sewn.fromFirstOfB();
                for (int i = 0; i < sewn.pairs(); i++) {
                    if (is(sewn.onA(), i, piece, notch)) {
                        return Optional.of(partner(sewn.onB().get(i), reversed));
                    }
                    if (is(sewn.onB(), i, piece, notch)) {
                        return Optional.of(partner(sewn.onA().get(i), reversed));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean is(List<SeamRun.Mark> marks, int index, Piece piece, Notch notch) {
        return marks.get(index).notch().equals(notch)
                && marks.get(index).piece().id().equals(piece.id());
    }

    private static NotchPartner partner(SeamRun.Mark mark, boolean reversed) {
        return new NotchPartner(mark.piece(), mark.notch(), reversed);
    }
}
