package io.tailorline.pattern.correct;

import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun;
import io.tailorline.pattern.seam.SewnNotches;
import java.util.ArrayList;
import java.util.List;

/**
 * The notch that another is sewn to.
 *
 * @param isReversed whether its edge is sewn against the sense of the other's
 */
record NotchPartner(Piece piece, Notch notch, boolean isReversed) {

    /**
     * Empty where it has none, as the crown of a sleeve, or is its own on the other copy, as in the centre back. A leg
     * is sewn to two bands.
     */
    static List<NotchPartner> of(Pattern pattern, Piece piece, Notch notch) {
        List<NotchPartner> partners = new ArrayList<>();
        for (Seam seam : pattern.seams()) {
            if (seam.isMate(notch.mate()) && !seam.a().equals(seam.b())) {
                SewnNotches sewn = SewnNotches.of(pattern, seam);
                for (int i = 0; i < sewn.pairs(); i++) {
                    SeamRun.Mark onA = sewn.onA().get(i);
                    SeamRun.Mark onB = sewn.onB().get(i);
                    boolean reversed =
                            isForward(seam, onA, sewn.fromFirstOfA()) != isForward(seam, onB, sewn.fromFirstOfB());
                    if (is(onA, piece, notch)) {
                        partners.add(partner(onB, reversed));
                    } else if (is(onB, piece, notch)) {
                        partners.add(partner(onA, reversed));
                    }
                }
            }
        }
        return List.copyOf(partners);
    }

    /** In a seam of the left side a pair that is drawn as its right piece is sewn against its drawing. */
    private static boolean isForward(Seam seam, SeamRun.Mark mark, boolean fromFirst) {
        return fromFirst != seam.turns(mark.piece());
    }

    private static boolean is(SeamRun.Mark mark, Piece piece, Notch notch) {
        return mark.notch().equals(notch) && mark.piece().id().equals(piece.id());
    }

    private static NotchPartner partner(SeamRun.Mark mark, boolean reversed) {
        return new NotchPartner(mark.piece(), mark.notch(), reversed);
    }
}
