package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PreparedInstance;
import io.tailorline.nesting.model.Solution;
import java.util.SplittableRandom;

/**
 * Makes a finished layout a little shorter on the outlines as they are. A search tests simplified outlines, which have
 * up to 0.1 % more area; where it stands still there is room left between those that it cannot see.
 *
 * <p>Invariant: the layout stays free of collisions and only gets shorter. Gain and share: measured,
 * docs/benchmarks/2026-11-29-search.md.
 */
public final class Squeeze {

    /** Share of a budget that is worth it. */
    public static final double SHARE = 0.05;

    private final PreparedInstance prepared;
    private final SplittableRandom random;
    private final int workers;
    private long evaluations;
    private long iterations;

    /** @param prepared as it was searched */
    public Squeeze(PreparedInstance prepared, long seed, int workers) {
        this.prepared = prepared;
        this.random = new SplittableRandom(seed);
        this.workers = workers;
    }

    /**
     * @param start a legal solution of the instance
     * @return it, or a shorter one
     */
    public Solution squeeze(Solution start, Terminator terminator, SolutionListener listener) {
        if (terminator.isOver()) {
            return start;
        }
        Layout best = Layout.of(prepared.unsimplified(), start);
        Islands islands = new Islands(best, listener);
        islands.compress(workers, random, terminator);
        evaluations = islands.evaluations();
        iterations = islands.iterations();
        return best.length() < start.length() ? best.snapshot() : start;
    }

    /** Places that were tried. */
    public long evaluations() {
        return evaluations;
    }

    /** Passes that were made, by the worker that made most. */
    public long iterations() {
        return iterations;
    }
}
