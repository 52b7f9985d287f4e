package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SewnNotches;

/** B: between one notch and the next both sides of a seam are as long, but for the ease that may lie there. */
public final class SeamLengthBetweenNotches implements Invariant {

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("B.betweenNotches", SeamLength.LIMIT, 0);
        for (Seam seam : pattern.seams()) {
            SewnNotches pairing = SewnNotches.of(pattern, seam);
            for (int i = 1; i < pairing.pairs(); i++) {
                int second = i;
                worst.take(
                        pairing.outsideBetween(i, seam), () -> SeamLocation.between(pairing, seam, second - 1, second));
            }
        }
        return worst.result();
    }
}
