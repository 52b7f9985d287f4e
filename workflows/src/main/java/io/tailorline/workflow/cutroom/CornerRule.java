package io.tailorline.workflow.cutroom;

import io.tailorline.cutter.budget.BudgetOptions;
import io.tailorline.cutter.plan.rules.CutRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a shop allows the knife in outward corners when a suit takes too long.
 *
 * @param roundingMm how far a corner may be cut short, mm, 0 to 1; 0 cuts every corner as drawn
 * @param most how many corners of an order may be; empty for as many as the budget needs
 * @param turningRadiusMm least radius on which the shop's blade turns in the cloth, mm
 */
public record CornerRule(double roundingMm, OptionalInt most, double turningRadiusMm) {

    /** @throws IllegalArgumentException when a value is out of its range; the message names it */
    public CornerRule {
        rules(most, turningRadiusMm).withCornerRounding(roundingMm);
    }

    /** How the knife is led while there is time: every corner as drawn. */
    public CutRules rules() {
        return rules(most, turningRadiusMm);
    }

    private static CutRules rules(OptionalInt most, double turningRadiusMm) {
        return CutRules.usual().withTurningRadius(turningRadiusMm).withMostRounded(most);
    }

    /**
     * One search for the order and one rounding, the farthest: a plan takes most of a second, and an order waits for
     * it.
     */
    public BudgetOptions options() {
        return new BudgetOptions(
                1, roundingMm > 0 ? List.of(roundingMm) : List.of(), true, Optional.empty(), Optional.empty());
    }
}
