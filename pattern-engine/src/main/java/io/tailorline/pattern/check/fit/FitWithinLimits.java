package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;

/**
 * C: what the second tape reads lies within its limits. Judged are the measures that the drafts reach on every body; of
 * the others {@link UnreachedMeasures} tells the reason.
 */
public final class FitWithinLimits implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0, "measures");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("C.fit", LIMIT, 0);
        if (FitMeasures.areJudged(pattern)) {
            for (FitMeasure measure : FitMeasures.of(pattern)) {
                boolean leaves = measure.rule().isEnforced() && !measure.isWithin();
                worst.take(leaves ? 1 : 0, () -> FindingLocation.of(measure.told()));
            }
        }
        return worst.result();
    }
}
