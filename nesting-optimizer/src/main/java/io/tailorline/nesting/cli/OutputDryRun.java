package io.tailorline.nesting.cli;

import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;
import java.util.function.Consumer;

/** Checks and draws the first solution as the last one will be, so that the stop rule knows how long that takes. */
final class OutputDryRun implements SolutionListener {

    private final StopRule stop;
    private final Consumer<Solution> afterwards;
    private final SolutionListener next;
    private boolean done;

    OutputDryRun(StopRule stop, Consumer<Solution> afterwards, SolutionListener next) {
        this.stop = stop;
        this.afterwards = afterwards;
        this.next = next;
    }

    @Override
    public void improved(Solution solution) {
        if (!done) {
            done = true;
            stop.dryRun(() -> afterwards.accept(solution));
        }
        next.improved(solution);
    }

    @Override
    public void passed(double target, double overlap) {
        next.passed(target, overlap);
    }
}
