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

/** C: the finished girth of the pieces is the body plus the ordered ease. */
public final class FinishedGirth implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0.5, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("C.girth", LIMIT, 0);
        for (Girth girth : pattern.girths()) {
            worst.take(
                    StrictMath.abs(girth.finished() - girth.body() - girth.ease()),
                    () -> FindingLocation.of(Notice.of("found.girth", Word.girth(girth.name()))));
        }
        return worst.result();
    }
}
