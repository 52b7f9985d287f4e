package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.search.overlap.OverlapTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Resolves the overlaps of a layout, or gives up.
 *
 * <p>Gardeyn and Wauters, arXiv 2509.13329, "separation procedure". Each iteration several workers make a pass from the
 * same state and the one with the least weighted total becomes the next state. Invariant: the incumbent is the layout
 * with the least unweighted total so far. An attempt ends when {@code maxIdleIterations} iterations in a row have not
 * lowered that total by 2 %; after it the incumbent comes back but the weights stay, so that the next attempt does not
 * repeat the last. It stops when nothing overlaps, after a number of attempts in a row without 2 % gain, or when the
 * budget is spent.
 *
 * <p>Workers are asked in their order and ties go to the first, so threads do not decide the result.
 */
final class Separator implements AutoCloseable {

    /** What counts as a gain. */
    private static final double GAIN = 0.98;

    /**
     * Passes made from each state, even in one thread: the better of two leaves fewer parts to move in the next, so
     * that a pair costs only a fifth more than a single one. Measured: docs/benchmarks/2026-11-29-search.md.
     */
    private static final int ALTERNATIVES = 2;

    private final Layout incumbent;
    private final OverlapTracker losses;
    private final List<Worker> workers = new ArrayList<>();
    private final int threads;
    private final WorkerPool pool;
    private final SolutionListener listener;
    private double least;
    private long iterations;

    /**
     * @param threads in which passes are made side by side; one makes them one after the other
     * @param listener receives every pass
     */
    Separator(PackingProblem problem, Layout start, SplittableRandom random, int threads, SolutionListener listener) {
        this.listener = listener;
        incumbent = start.copy();
        losses = new OverlapTracker(start);
        for (int i = 0; i < Math.max(threads, ALTERNATIVES); i++) {
            workers.add(new Worker(problem, start, random.split()));
        }
        this.threads = threads;
        pool = new WorkerPool(threads);
    }

    /**
     * Modifies the layout in place; afterwards it is free of collisions, or the best found.
     *
     * @param maxIdleIterations iterations without gain that end an attempt
     * @param maxFailedAttempts attempts in a row without gain that end the procedure
     * @return whether nothing collides any more
     */
    boolean separate(Layout layout, int maxIdleIterations, int maxFailedAttempts, Terminator terminator) {
        losses.forgetWeights();
        losses.measure(layout);
        incumbent.copyFrom(layout);
        least = losses.total();
        int failed = 0;
        while (least > 0 && failed < maxFailedAttempts && !terminator.isOver()) {
            double before = least;
            attempt(layout, maxIdleIterations, terminator);
            failed = least < GAIN * before ? 0 : failed + 1;
            layout.copyFrom(incumbent);
            losses.measure(layout);
        }
        return least == 0;
    }

    private void attempt(Layout layout, int maxIdleIterations, Terminator terminator) {
        int idle = 0;
        while (least > 0 && idle < maxIdleIterations && !terminator.isOver()) {
            iterate(layout, terminator);
            double total = losses.total();
            listener.passed(layout.length(), total);
            idle = total < GAIN * least ? 0 : idle + 1;
            if (total < least) {
                least = total;
                incumbent.copyFrom(layout);
            }
            losses.reweigh();
        }
    }

    private void iterate(Layout layout, Terminator terminator) {
        List<Runnable> passes = workers.stream()
                .<Runnable>map(worker -> () -> worker.pass(layout, losses, terminator))
                .toList();
        if (threads == 1) {
            passes.forEach(Runnable::run);
        } else {
            pool.run(passes);
        }
        Worker best = workers.get(0);
        for (Worker worker : workers) {
            if (worker.weightedTotal() < best.weightedTotal()) {
                best = worker;
            }
        }
        layout.copyFrom(best.layout());
        losses.copyFrom(best.losses());
        iterations++;
        terminator.iterationDone();
    }

    /** Unweighted total of the best layout of the last call. */
    double leastLoss() {
        return least;
    }

    long evaluations() {
        return workers.stream().mapToLong(Worker::evaluations).sum();
    }

    long iterations() {
        return iterations;
    }

    @Override
    public void close() {
        pool.close();
    }
}
