package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import java.util.SplittableRandom;

/**
 * Makes a finished layout a little shorter on unsimplified outlines. A search tests simplified ones, which have up to
 * 0.1 % more area; where it stands still there is room left between the parts that it cannot see.
 *
 * <p>Invariant: the layout stays free of collisions, or an exact fit, and only gets shorter. Why, and what it gains:
 * ADR 0045, docs/benchmarks/2026-11-29-search.md.
 */
public final class Compaction {

    /** Share of the budget that is left to it. */
    private static final double SHARE = 0.05;

    /** Lays of more copies are not compacted: windows gain as much in that time, and no maps are drawn for so many. */
    private static final int MOST_COPIES = 200;

    private final PackingProblem problem;
    private final LayoutCost cost;
    private final SplittableRandom random;
    private final int workers;
    private long evaluations;
    private long iterations;

    /**
     * @param problem as it was searched
     * @param cost that must not rise: of a layout that has been polished, a shorter one may be slower to cut
     */
    public Compaction(PackingProblem problem, LayoutCost cost, long seed, int workers) {
        this.problem = problem;
        this.cost = cost;
        this.random = new SplittableRandom(seed);
        this.workers = workers;
    }

    /** What a search may spend before it: all where nothing will be compacted. */
    public Terminator before(Terminator budget) {
        return hasTooManyCopies() ? budget : budget.upTo(1 - SHARE);
    }

    private boolean hasTooManyCopies() {
        return problem.copies() > MOST_COPIES;
    }

    /**
     * @param start a legal solution of the instance
     * @return it, or a shorter one that costs no more
     */
    public Solution compact(Solution start, Terminator terminator, SolutionListener listener) {
        if (terminator.isOver() || hasTooManyCopies()) {
            return start;
        }
        Layout best = Layout.of(problem.unsimplified(), start);
        IslandModel islands = new IslandModel(best, listener);
        islands.compress(workers, random, terminator);
        evaluations = islands.evaluations();
        iterations = islands.iterations();
        Solution compacted = best.snapshot();
        return compacted.length() < start.length() && cost.of(compacted) <= cost.of(start) ? compacted : start;
    }

    /** Places that were tried. */
    long evaluations() {
        return evaluations;
    }

    /** Passes that were made, by the worker that made most. */
    long iterations() {
        return iterations;
    }
}
