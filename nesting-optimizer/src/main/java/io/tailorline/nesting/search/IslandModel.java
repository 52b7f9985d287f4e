package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Several workers that shorten one layout: each searches by itself, with its own chance, and takes over the shortest
 * layout when they {@linkplain Migration meet}. The first works in the thread that calls and tells of its passes.
 */
final class IslandModel {

    /** Places tried by each worker between two meetings, some hundredths of a second. */
    private static final long EVERY = 50_000;

    private final Layout best;
    private final SolutionListener listener;
    private final long every;
    private long evaluations;
    private long iterations;

    /** @param best a legal layout; modified in place */
    IslandModel(Layout best, SolutionListener listener) {
        this(best, listener, EVERY);
    }

    /** @param every places tried by each worker between two meetings */
    IslandModel(Layout best, SolutionListener listener, long every) {
        this.best = best;
        this.listener = listener;
        this.every = every;
    }

    /** Explores and compresses. */
    void shorten(int workers, SplittableRandom random, Terminator terminator) {
        run(workers, random, terminator, Shortening::run);
    }

    /** Compresses only: for a layout that a search has left. */
    void compress(int workers, SplittableRandom random, Terminator terminator) {
        run(workers, random, terminator, Shortening::compress);
    }

    private void run(int workers, SplittableRandom random, Terminator terminator, Consumer<Shortening> work) {
        Migration migration = new Migration(best, listener, every);
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            lanes.add(
                    new Lane(migration.join(), random.split(), i == 0 ? terminator : terminator.fork(), work, i == 0));
        }
        try (WorkerPool pool = new WorkerPool(workers)) {
            pool.run(lanes);
        }
        migration.gather();
        iterations = lanes.get(0).iterations;
        for (Lane lane : lanes) {
            evaluations += lane.evaluations;
            for (; iterations < lane.iterations; iterations++) {
                terminator.iterationDone();
            }
        }
    }

    long evaluations() {
        return evaluations;
    }

    /** Passes of the worker that made most. */
    long iterations() {
        return iterations;
    }

    private final class Lane implements Runnable {

        private final Migration.Island island;
        private final SplittableRandom random;
        private final Terminator terminator;
        private final Consumer<Shortening> work;
        private final SolutionListener passes;
        private long evaluations;
        private long iterations;

        Lane(
                Migration.Island island,
                SplittableRandom random,
                Terminator terminator,
                Consumer<Shortening> work,
                boolean isFirst) {
            this.island = island;
            this.random = random;
            this.terminator = terminator;
            this.work = work;
            this.passes = isFirst ? listener : SolutionListener.none();
        }

        @Override
        public void run() {
            Layout mine = island.best();
            try (island;
                    Separator separator = new Separator(mine.problem(), mine, random.split(), 1, passes)) {
                work.accept(new Shortening(island, separator, random, terminator));
                island.finish();
                evaluations = separator.evaluations();
                iterations = separator.iterations();
            }
        }
    }
}
