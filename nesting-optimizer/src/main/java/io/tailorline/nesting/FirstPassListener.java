package io.tailorline.nesting;

import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;

/** Records whether a search reached its first pass, or only the first fill. */
final class FirstPassListener implements SolutionListener {

    private final SolutionListener next;
    private volatile boolean passed;

    FirstPassListener(SolutionListener next) {
        this.next = next;
    }

    boolean hasPassed() {
        return passed;
    }

    @Override
    public void improved(Solution solution) {
        next.improved(solution);
    }

    @Override
    public void passed(double length, double overlap) {
        passed = true;
        next.passed(length, overlap);
    }
}
