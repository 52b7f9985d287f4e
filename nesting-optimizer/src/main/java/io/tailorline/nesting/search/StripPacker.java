package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PreparedInstance;
import io.tailorline.nesting.model.Solution;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The whole search: a first fill, then exploration, then compression.
 *
 * <p>Exploration makes the strip 0.1 % shorter again and again and separates what then overlaps; a length that fails is
 * tried again from earlier infeasible layouts with two large parts exchanged. Compression works on the best layout with
 * steps as long as they succeed, each at a random line. Invariant: the best solution is free of collisions, or an exact
 * fit, and only ever gets shorter. It stops when the budget is spent, or when no shorter strip can hold the parts.
 * Steps and phases: Gardeyn and Wauters, arXiv 2509.13329.
 *
 * <p>One packer makes one search, in the thread that calls {@link #pack} and as many as it has workers.
 */
public final class StripPacker {

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

    private final PreparedInstance prepared;
    private final SplittableRandom random;
    private final int workers;
    private long evaluations;
    private long iterations;

    public StripPacker(PreparedInstance prepared, long seed, int workers) {
        this.prepared = prepared;
        this.random = new SplittableRandom(seed);
        this.workers = workers;
    }

    /**
     * The best solution found when the terminator says stop; always at least the first fill.
     *
     * @throws NoLayoutFound when bundles that must keep together found no room to do so
     */
    public Solution pack(Terminator terminator, SolutionListener listener) {
        Layout best = new BottomLeftFill(prepared, random.split()).fill(terminator);
        boolean isLegal = !FirstLayout.isNeeded(prepared);
        if (isLegal) {
            listener.improved(best.snapshot());
        }
        try (Separator separator = new Separator(prepared, best, random.split(), workers, listener)) {
            if (!isLegal) {
                new FirstLayout(prepared, separator, terminator).settle(best, random.split());
                listener.improved(best.snapshot());
            }
            explore(best, separator, terminator, listener);
            compress(best, separator, terminator, listener);
            if (!terminator.isPastDeadline()) {
                acceptExactFit(best, best.copy(), listener);
            }
            evaluations = separator.evaluations();
            iterations = separator.iterations();
        }
        return best.snapshot();
    }

    /** Places that were tried by the last search. */
    public long evaluations() {
        return evaluations;
    }

    /** Passes that the last search made. */
    public long iterations() {
        return iterations;
    }

    private void explore(Layout best, Separator separator, Terminator terminator, SolutionListener listener) {
        Terminator phase = terminator.upTo(EXPLORATION);
        Layout layout = best.copy();
        Disruption disruption = new Disruption(layout, random.split());
        InfeasiblePool deadEnds = new InfeasiblePool(random.split());
        double target = shorter(best, EXPLORING_STEP);
        Shrinking.shrink(layout, target, target / 2);
        while (!phase.isOver() && target >= prepared.leastLength()) {
            boolean separated = separator.separate(layout, EXPLORING_IDLE_ITERATIONS, EXPLORING_FAILED_ATTEMPTS, phase);
            if (separated) {
                accept(best, layout, listener);
            }
            if (separated || acceptExactFit(best, layout, listener)) {
                deadEnds.clear();
                layout.copyFrom(best);
                target = shorter(best, EXPLORING_STEP);
                Shrinking.shrink(layout, target, target / 2);
            } else {
                deadEnds.add(separator.leastLoss(), layout);
                layout.copyFrom(deadEnds.draw());
                disruption.disrupt(layout);
            }
        }
    }

    private void compress(Layout best, Separator separator, Terminator terminator, SolutionListener listener) {
        best.allowSmallTurns();
        Layout layout = best.copy();
        SplittableRandom lines = random.split();
        double step = FIRST_COMPRESSING_STEP;
        double least = prepared.leastLength();
        while (!terminator.isOver() && shorter(best, LEAST_COMPRESSING_STEP) >= least) {
            layout.copyFrom(best);
            Shrinking.shrink(layout, Math.max(shorter(best, step), least), lines.nextDouble() * best.length());
            if (separator.separate(layout, COMPRESSING_IDLE_ITERATIONS, COMPRESSING_FAILED_ATTEMPTS, terminator)) {
                accept(best, layout, listener);
                step = Math.min(LENGTHEN * step, MOST_COMPRESSING_STEP);
            } else {
                step = Math.max(SHORTEN * step, LEAST_COMPRESSING_STEP);
            }
        }
    }

    private static double shorter(Layout best, double step) {
        return best.length() * (1 - step);
    }

    /** Whether the parts of a nearly separated jigsaw can be moved together, shorter than before. */
    private boolean acceptExactFit(Layout best, Layout layout, SolutionListener listener) {
        if (prepared.instance().partArea() < JIGSAW * prepared.instance().height() * layout.length()) {
            return false;
        }
        Optional<Layout> fit = ExactFit.of(layout).filter(found -> found.length() < best.length());
        fit.ifPresent(found -> accept(best, found, listener));
        return fit.isPresent();
    }

    private static void accept(Layout best, Layout layout, SolutionListener listener) {
        best.copyFrom(layout);
        best.setLength(best.usedLength());
        listener.improved(best.snapshot());
    }
}
