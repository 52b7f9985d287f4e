package io.tailorline.nesting.search;

import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.model.StripWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The search on a long strip that holds many orders: each order is laid alone, they are joined end to end, and the
 * strip is made shorter window by window, each window a little longer than an order, everything outside as it is to
 * each other. A search on the whole strip moves one part at a time among hundreds, most of which have nothing to do
 * with it.
 *
 * <p>Invariant: the layout is free of collisions and only ever gets shorter, so that it is never longer than what was
 * found of the orders singly, end to end. Workers search windows of their own as long as these have nothing in common,
 * and one window together where the strip is too short for two. It stops when the budget is spent, or when no window
 * holds a part that might move.
 *
 * <p>Shares and passes: measured, docs/benchmarks/2026-11-29-lays.md. Why, and what cannot be joined: ADR 0040.
 */
public final class LayPacker implements Packer {

    /** Share of the budget for the orders alone. */
    private static final double SINGLES = 0.5;

    /** Length of a window in lengths of an order. */
    private static final double WIDTH = 1.25;

    /** Windows of a sweep are at most so far apart, in lengths of a window. */
    private static final double STEP = 0.7;

    /** Windows this far apart have nothing in common, in lengths of a window from begin to begin, ends held back. */
    private static final double APART = 1.2;

    /** How far a sweep goes beyond the ends of the strip, where its windows are held back, in lengths of a window. */
    private static final double BEYOND = 0.25;

    /** Passes on a window until its next turn. */
    private static final long PASSES = 1200;

    private final PackingProblem problem;
    private final List<List<Integer>> orders;
    private final SplittableRandom random;
    private final int workers;
    private List<Double> singles = List.of();
    private long evaluations;
    private long iterations;

    /** Why orders cannot be laid one by one and joined. */
    public enum Obstacle {
        /** Flaws keep their places on the strip. */
        FLAWS,
        /** Some copies keep their places. */
        FIXED_COPIES,
        /** Parts must match a pattern along the strip. */
        PATTERN_ALONG
    }

    /** What prevents a strip from being searched by windows, if anything does: it must then be searched as a whole. */
    public static Optional<Obstacle> obstacle(Instance instance) {
        if (!instance.flaws().isEmpty()) {
            return Optional.of(Obstacle.FLAWS);
        }
        if (instance.initialPlacements().stream().anyMatch(InitialPlacement::fixed)) {
            return Optional.of(Obstacle.FIXED_COPIES);
        }
        boolean isFree = instance.parts().stream()
                .allMatch(part -> part.rules().lattice().along().isFree());
        return isFree ? Optional.empty() : Optional.of(Obstacle.PATTERN_ALONG);
    }

    /** @param orders parts that are laid alone first */
    public LayPacker(PackingProblem problem, List<List<Integer>> orders, long seed, int workers) {
        this.problem = problem;
        this.orders = orders.stream()
                .map(parts -> IntStream.range(0, problem.copies())
                        .filter(slot -> parts.contains(problem.part(slot)))
                        .boxed()
                        .toList())
                .toList();
        this.random = new SplittableRandom(seed);
        this.workers = workers;
    }

    /**
     * The best solution found when the terminator says stop; always at least a first fill, and never longer than what
     * was found of the orders singly, end to end.
     */
    @Override
    public Solution pack(Terminator terminator, SolutionListener listener) {
        StripLayout lay = new StripLayout(problem, orders);
        try (WindowWorkers lanes = new WindowWorkers(workers, random.split(), terminator, listener)) {
            if (problem.initialCopies().isEmpty()) {
                if (!FirstLayout.isNeeded(problem)) {
                    lay.begin(filled(problem, terminator));
                    listener.improved(lay.layout().snapshot());
                }
                List<Layout> alone = fill(lay, terminator);
                if (lay.join()) {
                    listener.improved(lay.layout().snapshot());
                }
                laySingly(lay, alone, lanes, listener);
                singles = alone.stream()
                        .map(single -> single.length() - single.problem().begin())
                        .toList();
            } else {
                lay.begin(filled(problem, terminator));
                listener.improved(lay.layout().snapshot());
            }
            for (boolean goesOn = true; goesOn && !terminator.isOver(); ) {
                goesOn = sweep(lay, lanes, listener);
            }
            evaluations = lanes.evaluations();
            iterations = lanes.iterations();
        }
        return lay.layout().snapshot();
    }

    private List<Layout> fill(StripLayout lay, Terminator terminator) {
        List<Layout> singles = new ArrayList<>();
        for (List<Integer> order : orders) {
            Layout single = filled(problem.of(StripWindow.of(lay.end(), order)), terminator);
            singles.add(single);
            lay.append(order, single);
        }
        return singles;
    }

    private Layout filled(PackingProblem part, Terminator terminator) {
        Layout layout = new BottomLeftFill(part, random.split()).fill(terminator);
        if (FirstLayout.isNeeded(part)) {
            try (Separator separator = new Separator(part, layout, random.split(), 1, SolutionListener.none())) {
                new FirstLayout(part, separator, terminator).settle(layout, random.split());
            }
        }
        return layout;
    }

    private void laySingly(StripLayout lay, List<Layout> singles, WindowWorkers lanes, SolutionListener listener) {
        for (int first = 0; first < singles.size(); first += workers) {
            int rounds = (singles.size() - first + workers - 1) / workers;
            List<Layout> some = singles.subList(first, Math.min(singles.size(), first + workers));
            lanes.shorten(
                    some,
                    lanes.terminator().next(1.0 / rounds, SINGLES),
                    lay.layout().length());
            if (lay.replace(first, some)) {
                listener.improved(lay.layout().snapshot());
            }
        }
    }

    /** @return whether any pass was made */
    private boolean sweep(StripLayout lay, WindowWorkers lanes, SolutionListener listener) {
        long before = lanes.iterations();
        double width = WIDTH * lay.layout().length() / orders.size();
        double room = lay.layout().length() - width;
        int side = (int) Math.max(1, Math.min(workers, Math.floor(room / (APART * width))));
        int visits = room <= 0 ? 1 : (int) Math.ceil(room / (STEP * width) / side);
        double jitter = lanes.random().nextDouble();
        for (int visit = 0; visit < visits; visit++) {
            List<StripWindow> windows = new ArrayList<>();
            for (int lane = 0; lane < side; lane++) {
                double share = (lane + (visit + jitter) / visits) / side;
                windows.add(lay.window(share * (room + 2 * BEYOND * width) - BEYOND * width, width));
            }
            List<Layout> layouts = windows.stream().map(lay::layoutOf).toList();
            Terminator budget =
                    lanes.terminator().next(1.0 / (visits - visit), 1).atMost(PASSES);
            lanes.shorten(layouts, budget, lay.layout().length());
            if (lay.merge(windows, layouts)) {
                listener.improved(lay.layout().snapshot());
            }
        }
        return lanes.iterations() > before;
    }

    /** Lengths of the orders as they were laid singly, in their order. */
    List<Double> singles() {
        return singles;
    }

    @Override
    public long evaluations() {
        return evaluations;
    }

    @Override
    public long iterations() {
        return iterations;
    }
}
