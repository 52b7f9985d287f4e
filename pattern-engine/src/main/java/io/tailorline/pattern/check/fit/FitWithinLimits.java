package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style.Alteration;

/**
 * C: what the second tape reads lies within its limits. Judged are the measures that the drafts reach on every body;
 * the others are told in the fitting table. An alteration or a hand correction is made to leave them, and of two sides
 * that differ the draft takes the mean where they are sewn to each other; neither is judged.
 */
public final class FitWithinLimits implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0, "measures");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("C.fit", LIMIT, 0);
        boolean isAltered = !pattern.style().corrections().isEmpty()
                || pattern.style().alterations().stream()
                        .mapToDouble(Alteration::amount)
                        .anyMatch(amount -> amount != 0);
        if (!isAltered && !pattern.measurements().isAsymmetric()) {
            for (FitMeasure measure : FitMeasures.of(pattern)) {
                boolean leaves = measure.rule().isEnforced() && !measure.isWithin();
                worst.take(leaves ? 1 : 0, () -> FindingLocation.of(measure.told()));
            }
        }
        return worst.result();
    }
}
