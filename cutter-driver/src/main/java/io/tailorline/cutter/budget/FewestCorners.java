package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.program.CutProgram;
import java.util.function.Function;

/**
 * The least number of corners that must be rounded to keep a budget. Each corner saves about the same, so the number is
 * estimated from what all of them save and corrected by a few plans, until one corner fewer would be too few. One
 * thread.
 */
final class FewestCorners {

    /**
     * Margin of a budget for which corners are rounded, s: 0.5 % of a suit, some five corners. The simulated table,
     * which moves by code of its own, took at most 0.45 % longer than planned in 200 suits.
     */
    static final double MARGIN = 0.8;

    /** A plan and its rules. */
    record Answer(CutRules rules, PlanResult result) {

        /** Table time, s; infinite when it cannot be cut. */
        double seconds() {
            return result instanceof PlanResult.Planned planned
                    ? planned.program().estimate().total()
                    : Double.POSITIVE_INFINITY;
        }

        /** How often the knife goes into the cloth to cut. */
        int plunges() {
            return result instanceof PlanResult.Planned planned
                    ? Plunges.of(planned.program().steps())
                    : 0;
        }
    }

    private final CutRules rules;
    private final Function<CutRules, PlanResult> plans;
    private final double budget;
    private final Answer none;

    /**
     * @param rules with the rounding, and with a bound on the corners when there is one
     * @param plans the planner; plans that differ only in the number of corners should take little time
     * @param budget s
     */
    FewestCorners(CutRules rules, Function<CutRules, PlanResult> plans, double budget) {
        this.rules = rules;
        this.plans = plans;
        this.budget = budget;
        this.none = few(0);
    }

    private Answer few(int corners) {
        return answer(rules.withMostRounded(corners));
    }

    private Answer answer(CutRules how) {
        return new Answer(how, plans.apply(how));
    }

    /**
     * The plan with the fewest rounded corners that keeps the budget with its margin; with all of them when none does.
     */
    Answer fewest() {
        Answer all = few(rules.mostRounded().orElse(Integer.MAX_VALUE));
        int many = rounded(all);
        Answer enough = new Answer(rules.withMostRounded(many), all.result());
        double target = budget - MARGIN;
        if (enough.seconds() > target || none.seconds() <= budget) {
            return none.seconds() <= budget ? none : enough;
        }
        Answer over = none;
        int tooFew = 0;
        while (many - tooFew > 1) {
            double share = (over.seconds() - target) / (over.seconds() - enough.seconds());
            int guess = tooFew + (int) Math.ceil(share * (many - tooFew));
            guess = Math.max(tooFew + 1, Math.min(many - 1, guess));
            Answer attempt = few(guess);
            if (attempt.seconds() <= target) {
                enough = attempt;
                many = guess;
            } else {
                over = attempt;
                tooFew = guess;
            }
        }
        return enough;
    }

    /** {@code answer}, or what {@code how} gives if that takes less time. */
    Answer orQuicker(Answer answer, CutRules how) {
        Answer other = answer(how);
        return other.seconds() < answer.seconds() ? other : answer;
    }

    /** How many corners are rounded. */
    int rounded(Answer answer) {
        return answer.result() instanceof PlanResult.Planned ? Math.max(0, none.plunges() - answer.plunges()) : 0;
    }

    /** Number of corner lifts when no corner is rounded. */
    int lifts() {
        return none.result() instanceof PlanResult.Planned planned ? lifts(planned.program()) : 0;
    }

    private int lifts(CutProgram program) {
        return Math.max(0, none.plunges() - program.pieces().size());
    }
}
