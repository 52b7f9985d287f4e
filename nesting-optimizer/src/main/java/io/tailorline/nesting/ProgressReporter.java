package io.tailorline.nesting;

import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.SolutionListener;
import java.util.function.LongSupplier;

/** Reports the progress of a search in terms of markers, no more often than a person can read. */
final class ProgressReporter implements SolutionListener {

    /** Between two reports, ns. */
    private static final long PAUSE = 100_000_000;

    private static final double NANOS_PER_SECOND = 1e9;

    private final MarkerProblem problem;
    private final MarkerProgress progress;
    private final LongSupplier nanoClock;
    private final long start;
    private long next;
    private double length;
    private double efficiency;
    private long passes;

    /** @param start when the search began, ns of the clock */
    ProgressReporter(MarkerProblem problem, MarkerProgress progress, LongSupplier nanoClock, long start) {
        this.problem = problem;
        this.progress = progress;
        this.nanoClock = nanoClock;
        this.start = start;
        this.next = start;
    }

    @Override
    public void improved(Solution solution) {
        length = solution.length();
        efficiency = solution.density();
        progress.improved(length, efficiency);
        progress.improved(() -> problem.marker(solution));
    }

    @Override
    public void passed(double target, double overlap) {
        passes++;
        long now = nanoClock.getAsLong();
        if (now - next >= 0) {
            next = now + PAUSE;
            double seconds = (now - start) / NANOS_PER_SECOND;
            progress.searching(new SearchState(seconds, length, efficiency, target, overlap, passes));
        }
    }
}
