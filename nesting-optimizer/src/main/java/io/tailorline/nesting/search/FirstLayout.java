package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Where a search begins when the first fill may break a rule: initial copies may overlap, and a fill cannot always keep
 * a bundle together. Violations are resolved by separation, on a longer strip if need be.
 */
final class FirstLayout {

    /** How much longer the strip is made, one after the other. */
    private static final double[] STRETCHES = {1, 1.05, 1.2, 1.5, 2};

    private static final int MAX_IDLE_ITERATIONS = 100;
    private static final int MAX_FAILED_ATTEMPTS = 2;

    private final PackingProblem problem;
    private final Separator separator;
    private final Terminator terminator;

    FirstLayout(PackingProblem problem, Separator separator, Terminator terminator) {
        this.problem = problem;
        this.separator = separator;
        this.terminator = terminator;
    }

    /** Whether a first fill of this instance may break a rule. */
    static boolean isNeeded(PackingProblem problem) {
        for (int slot = 0; slot < problem.copies(); slot++) {
            if (problem.companions(slot).length > 0) {
                return true;
            }
        }
        return problem.initialCopies().stream().anyMatch(copy -> !copy.fixed());
    }

    /**
     * Makes a layout legal in place.
     *
     * @throws NoLayoutFound when none is found that keeps all bundles together
     */
    void settle(Layout layout, SplittableRandom random) {
        if (separate(layout)) {
            return;
        }
        layout.copyFrom(new BottomLeftFill(problem, random).withoutStart().fill(terminator));
        if (!separate(layout)) {
            throw new NoLayoutFound(farthest(layout));
        }
    }

    private boolean separate(Layout layout) {
        double length = Math.max(layout.usedLength(), problem.leastLength());
        for (double stretch : STRETCHES) {
            layout.setLength(length * stretch);
            if (separator.separate(layout, MAX_IDLE_ITERATIONS, MAX_FAILED_ATTEMPTS, terminator)) {
                layout.setLength(layout.usedLength());
                return true;
            }
        }
        return false;
    }

    /** The message about the bundle that extends farthest. */
    private String farthest(Layout layout) {
        double worst = 0;
        String message = "Parts overlap.";
        for (int slot = 0; slot < problem.copies(); slot++) {
            for (int other : problem.companions(slot)) {
                double end = Math.max(end(layout, slot), end(layout, other));
                double excess = end - Math.min(begin(layout, slot), begin(layout, other)) - problem.within(slot);
                if (excess > worst) {
                    worst = excess;
                    message = String.format(
                            Locale.ROOT,
                            "No layout was found in which all bundles keep together: the one of part %d extends %.1f, expected"
                                    + " at most %.1f.",
                            problem.instance().parts().get(problem.part(slot)).id(),
                            excess + problem.within(slot),
                            problem.within(slot));
                }
            }
        }
        return message;
    }

    private static double begin(Layout layout, int slot) {
        return layout.shape(slot).trueOutline().minX() + layout.x(slot);
    }

    private static double end(Layout layout, int slot) {
        return layout.shape(slot).trueOutline().maxX() + layout.x(slot);
    }
}
