package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Solution;

/** Reports a solution only when it is shorter than all before. Of one thread. */
final class ShorterOnly implements SolutionListener {

    private final SolutionListener next;
    private double shortest = Double.POSITIVE_INFINITY;

    ShorterOnly(SolutionListener next) {
        this.next = next;
    }

    @Override
    public void improved(Solution solution) {
        if (solution.length() < shortest) {
            shortest = solution.length();
            next.improved(solution);
        }
    }

    @Override
    public void passed(double target, double overlap) {
        next.passed(target, overlap);
    }
}
