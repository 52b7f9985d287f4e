package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes a legal layout shorter, alone or on one of several islands: exploration, then compression.
 *
 * <p>Exploration makes the strip 0.1 % shorter again and again and separates what then overlaps; a length that fails is
 * tried again from earlier infeasible layouts with two large parts exchanged. Compression works on the best layout with
 * steps as long as they succeed, each at a random line. Invariant: the best layout is free of collisions, or an exact
 * fit, and only ever gets shorter. It stops when the budget is spent, or when no shorter strip can hold the parts. A
 * length that another island has reached meanwhile is not tried on. Steps and phases: Gardeyn and Wauters, arXiv
 * 2509.13329.
 *
 * <p>On a window of a strip it is the window that gets shorter, by the same steps and shares of its own length.
 */
final class Shortening {

    /** Share of the budget for exploration. */
    private static final double EXPLORATION = 0.8;

    /** How much shorter each exploring step makes the strip. */
    private static final double EXPLORING_STEP = 0.001;

    /**
     * How much shorter the first compressing step makes the strip; one that succeeds makes the next longer, one that
     * fails shorter. Measured on four instances of the literature: docs/benchmarks/2026-11-25-nesting-search.md.
     */
    private static final double FIRST_COMPRESSING_STEP = 0.0005;

    private static final double LEAST_COMPRESSING_STEP = 0.00001;
    private static final double MOST_COMPRESSING_STEP = 0.003;
    private static final double LENGTHEN = 1.5;
    private static final double SHORTEN = 0.5;

    /**
     * How many idle iterations end an attempt, and how many failed attempts a separation. The published values, 200 and
     * 3, 100 and 5, are for twenty minutes; a suit has seconds, and a separation that will fail must do so sooner.
     * Measured on swim and trousers at 10 s.
     */
    private static final int EXPLORING_IDLE_ITERATIONS = 100;

    private static final int EXPLORING_FAILED_ATTEMPTS = 2;
    private static final int COMPRESSING_IDLE_ITERATIONS = 30;
    private static final int COMPRESSING_FAILED_ATTEMPTS = 1;

    /** Density from which on the parts may be a jigsaw; markers of cloth do not get there. */
    private static final double JIGSAW = 0.96;

    private final PackingProblem problem;
    private final Migration.Island island;
    private final Layout best;
    private final Separator separator;
    private final SplittableRandom random;
    private final Terminator terminator;

    /** @param island whose best layout is legal; modified in place */
    Shortening(Migration.Island island, Separator separator, SplittableRandom random, Terminator terminator) {
        this.island = island;
        this.best = island.best();
        this.problem = best.problem();
        this.separator = separator;
        this.random = random;
        this.terminator = new Passing(terminator, () -> island.advance(separator.evaluations()));
    }

    void run() {
        explore();
        compress();
        if (!terminator.isPastDeadline()) {
            acceptExactFit(best.copy());
        }
    }

    private void explore() {
        Terminator phase = terminator.upTo(EXPLORATION);
        Layout layout = best.copy();
        Disruption disruption = new Disruption(layout, random.split());
        InfeasiblePool deadEnds = new InfeasiblePool(random.split());
        double target = shorter(EXPLORING_STEP);
        Shrinking.shrink(layout, target, middle(target));
        while (!phase.isOver() && target >= problem.leastLength()) {
            boolean separated = separator.separate(
                    layout,
                    EXPLORING_IDLE_ITERATIONS,
                    EXPLORING_FAILED_ATTEMPTS,
                    phase.unless(() -> isOvertaken(layout)));
            if (separated && !isOvertaken(layout)) {
                accept(layout);
            }
            if (separated || isOvertaken(layout) || acceptExactFit(layout)) {
                deadEnds.clear();
                layout.copyFrom(best);
                target = shorter(EXPLORING_STEP);
                Shrinking.shrink(layout, target, middle(target));
            } else {
                deadEnds.add(separator.leastLoss(), layout);
                layout.copyFrom(deadEnds.draw());
                disruption.disrupt(layout);
            }
        }
    }

    void compress() {
        best.allowSmallTurns();
        Layout layout = best.copy();
        SplittableRandom lines = random.split();
        double step = FIRST_COMPRESSING_STEP;
        double least = problem.leastLength();
        double begin = problem.begin();
        while (!terminator.isOver() && shorter(LEAST_COMPRESSING_STEP) >= least) {
            layout.copyFrom(best);
            double line = begin + lines.nextDouble() * (best.length() - begin);
            Shrinking.shrink(layout, Math.max(shorter(step), least), line);
            boolean separated = separator.separate(
                    layout,
                    COMPRESSING_IDLE_ITERATIONS,
                    COMPRESSING_FAILED_ATTEMPTS,
                    terminator.unless(() -> isOvertaken(layout)));
            if (isOvertaken(layout)) {
                continue;
            }
            if (separated) {
                accept(layout);
                step = Math.min(LENGTHEN * step, MOST_COMPRESSING_STEP);
            } else {
                step = Math.max(SHORTEN * step, LEAST_COMPRESSING_STEP);
            }
        }
    }

    private double shorter(double step) {
        return problem.begin() + (best.length() - problem.begin()) * (1 - step);
    }

    private double middle(double end) {
        return (problem.begin() + end) / 2;
    }

    /** Whether the parts of a nearly separated jigsaw can be moved together, shorter than before. */
    private boolean acceptExactFit(Layout layout) {
        if (problem.isWindow()
                || problem.instance().partArea() < JIGSAW * problem.instance().height() * layout.length()) {
            return false;
        }
        Optional<Layout> fit = ExactFit.of(layout).filter(found -> found.length() < best.length());
        fit.ifPresent(this::accept);
        return fit.isPresent();
    }

    private void accept(Layout layout) {
        best.copyFrom(layout);
        best.setLength(best.usedLength());
        island.improved();
    }

    /** Whether another search has meanwhile found a layout as short as is tried here. */
    private boolean isOvertaken(Layout layout) {
        return best.length() <= layout.length();
    }

    /** A budget that tells of each pass. */
    private record Passing(Terminator whole, Runnable passed) implements Terminator.Within {

        @Override
        public Terminator fork() {
            return whole.fork();
        }

        @Override
        public void iterationDone() {
            whole.iterationDone();
            passed.run();
        }
    }
}
