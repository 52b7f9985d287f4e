package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Workers that each shorten a layout of their own, side by side; a single layout is shortened by all of them together.
 * The first works in the master's thread and tells of its passes.
 *
 * <p>Which of them is quicker decides nothing: each draws its own chance and counts its own budget.
 */
final class WindowWorkers implements AutoCloseable {

    private final WorkerPool pool;
    private final int workers;
    private final SplittableRandom random;
    private final Terminator terminator;
    private final SolutionListener listener;
    private long evaluations;
    private long iterations;

    WindowWorkers(int workers, SplittableRandom random, Terminator terminator, SolutionListener listener) {
        this.pool = new WorkerPool(workers);
        this.workers = workers;
        this.random = random;
        this.terminator = terminator;
        this.listener = listener;
    }

    Terminator terminator() {
        return terminator;
    }

    SplittableRandom random() {
        return random;
    }

    /** A layout, and the passes that were made on it. */
    private static final class Lane implements Runnable {

        private final Layout layout;
        private final SplittableRandom random;
        private final int workers;
        private final Terminator budget;
        private final SolutionListener listener;
        private long evaluations;
        private long iterations;

        Lane(Layout layout, SplittableRandom random, int workers, Terminator budget, SolutionListener listener) {
            this.layout = layout;
            this.random = random;
            this.workers = workers;
            this.budget = budget;
            this.listener = listener;
        }

        @Override
        public void run() {
            IslandModel islands = new IslandModel(layout, listener);
            islands.shorten(workers, random, budget);
            evaluations = islands.evaluations();
            iterations = islands.iterations();
        }
    }

    /**
     * @param layouts at most as many as there are workers; modified in place
     * @param length of the whole strip, for the listener
     */
    void shorten(List<Layout> layouts, Terminator budget, double length) {
        int each = layouts.size() == 1 ? workers : 1;
        List<Lane> lanes = new ArrayList<>();
        for (Layout layout : layouts) {
            SolutionListener passes = lanes.isEmpty() ? passesOf(layout, length) : SolutionListener.none();
            lanes.add(new Lane(layout, random.split(), each, budget.fork(), passes));
        }
        pool.run(lanes);
        long most = 0;
        for (Lane lane : lanes) {
            evaluations += lane.evaluations;
            most = Math.max(most, lane.iterations);
        }
        iterations += most;
        for (long pass = 0; pass < most; pass++) {
            terminator.iterationDone();
        }
    }

    private SolutionListener passesOf(Layout layout, double length) {
        double before = layout.length();
        return new SolutionListener() {
            @Override
            public void improved(Solution solution) {
                // it is a part of the strip only
            }

            @Override
            public void passed(double target, double overlap) {
                listener.passed(length - (before - target), overlap);
            }
        };
    }

    long evaluations() {
        return evaluations;
    }

    long iterations() {
        return iterations;
    }

    @Override
    public void close() {
        pool.close();
    }
}
