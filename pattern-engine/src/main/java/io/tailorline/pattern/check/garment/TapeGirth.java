package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;

/** C: the tape laid round the drawn pieces measures body and ease. */
public final class TapeGirth implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.5, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("C.laidTape", LIMIT, 0);
        for (Girth girth : pattern.girths()) {
            LaidTape.girth(pattern, girth.name())
                    .ifPresent(mm -> worst.take(
                            StrictMath.abs(mm - girth.body() - girth.ease()),
                            () -> FindingLocation.of(Notice.of("found.girth", Word.girth(girth.name())))));
        }
        return worst.result();
    }
}
