package io.tailorline.nesting.bench;

import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.search.SolutionListener;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/** When a search had its first layout, and its first that is dense enough. */
final class SearchProgress implements SolutionListener {

    private final DoubleSupplier clock;
    private final double density;
    private OptionalDouble first = OptionalDouble.empty();
    private OptionalDouble goal = OptionalDouble.empty();

    /**
     * @param clock seconds since the beginning
     * @param density that is dense enough, 0 to 1
     */
    SearchProgress(DoubleSupplier clock, double density) {
        this.clock = clock;
        this.density = density;
    }

    @Override
    public synchronized void improved(Solution solution) {
        double now = clock.getAsDouble();
        if (first.isEmpty()) {
            first = OptionalDouble.of(now);
        }
        if (goal.isEmpty() && solution.density() >= density) {
            goal = OptionalDouble.of(now);
        }
    }

    /** Seconds; empty when there was none before the result. */
    synchronized OptionalDouble first() {
        return first;
    }

    /** Seconds; empty when none was so dense. */
    synchronized OptionalDouble goal() {
        return goal;
    }
}
