package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.LayoutCost;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Lowers the cost of a finished layout without making it longer.
 *
 * <p>One part is turned the other way round in its place, two of like size change places, or a small one is put
 * elsewhere; overlaps are separated at the same length, and the new layout is accepted when it costs less. Invariant:
 * the accepted layout is free of collisions, no longer than at the beginning, and its cost never rises. It stops when
 * the budget is spent or after a number of trials in a row without gain.
 *
 * <p>Parts keep to their rules all the while: they move from allowed place to allowed place, and what is fixed stays.
 */
public final class Polish {

    /** Trials in a row without gain that end the polish. */
    private static final int MAX_FAILED_TRIALS = 200;

    /** Trials cost little; a separation that does not succeed at once is not worth its time. */
    private static final int MAX_IDLE_ITERATIONS = 15;

    private static final int MAX_FAILED_ATTEMPTS = 1;

    /** Two parts are of like size when the larger hull is at most this many times the smaller. */
    private static final double LIKE = 2;

    private final PackingProblem problem;
    private final LayoutCost cost;
    private final SplittableRandom random;
    private final int workers;
    private final List<Integer> movable = new ArrayList<>();

    public Polish(PackingProblem problem, LayoutCost cost, long seed, int workers) {
        this.problem = problem;
        this.cost = cost;
        this.random = new SplittableRandom(seed);
        this.workers = workers;
        for (int slot = 0; slot < problem.copies(); slot++) {
            if (!problem.isFixed(slot)) {
                movable.add(slot);
            }
        }
    }

    /** @param start a legal solution of the instance, as returned by a search */
    public Solution polish(Solution start, Terminator terminator, SolutionListener listener) {
        if (movable.isEmpty() || terminator.isOver()) {
            return start;
        }
        Layout best = Layout.of(problem, start);
        Solution cheapest = start;
        double least = cost.of(start);
        Layout trial = best.copy();
        try (Separator separator = new Separator(problem, best, random.split(), workers, listener)) {
            for (int failed = 0; failed < MAX_FAILED_TRIALS && !terminator.isOver(); failed++) {
                trial.copyFrom(best);
                disturb(trial);
                if (separator.separate(trial, MAX_IDLE_ITERATIONS, MAX_FAILED_ATTEMPTS, terminator)) {
                    Solution solution = trial.snapshot();
                    double price = solution.length() <= start.length() ? cost.of(solution) : least;
                    if (price < least) {
                        cheapest = solution;
                        least = price;
                        best.copyFrom(trial);
                        failed = 0;
                    }
                }
            }
        }
        return cheapest;
    }

    private void disturb(Layout layout) {
        int slot = movable.get(random.nextInt(movable.size()));
        switch (random.nextInt(3)) {
            case 0 ->
                centre(layout, slot, otherOrientation(layout, slot), middleX(layout, slot), middleY(layout, slot));
            case 1 -> exchange(layout, slot);
            default -> relocate(layout, slot);
        }
    }

    private int otherOrientation(Layout layout, int slot) {
        int all = layout.orientations(slot);
        int first = layout.firstOrientation(slot);
        return all == 1 ? first : first + (layout.orientation(slot) - first + 1 + random.nextInt(all - 1)) % all;
    }

    private void exchange(Layout layout, int slot) {
        double hull = layout.shape(slot).hullArea();
        List<Integer> like = movable.stream()
                .filter(other -> problem.part(other) != problem.part(slot))
                .filter(other -> layout.shape(other).hullArea() <= LIKE * hull
                        && hull <= LIKE * layout.shape(other).hullArea())
                .toList();
        if (!like.isEmpty()) {
            int other = like.get(random.nextInt(like.size()));
            double x = middleX(layout, slot);
            double y = middleY(layout, slot);
            centre(layout, slot, layout.orientation(slot), middleX(layout, other), middleY(layout, other));
            centre(layout, other, layout.orientation(other), x, y);
        }
    }

    /** The smaller of two, anywhere. */
    private void relocate(Layout layout, int slot) {
        int other = movable.get(random.nextInt(movable.size()));
        int small = layout.shape(other).hullArea() < layout.shape(slot).hullArea() ? other : slot;
        double height = problem.instance().height();
        centre(
                layout,
                small,
                layout.firstOrientation(small) + random.nextInt(layout.orientations(small)),
                random.nextDouble() * layout.length(),
                random.nextDouble() * height);
    }

    private static double middleX(Layout layout, int slot) {
        Ring outline = layout.shape(slot).trueOutline();
        return layout.x(slot) + (outline.minX() + outline.maxX()) / 2;
    }

    private static double middleY(Layout layout, int slot) {
        Ring outline = layout.shape(slot).trueOutline();
        return layout.y(slot) + (outline.minY() + outline.maxY()) / 2;
    }

    /** Lays a part with the middle of its box at a point, or as near as the strip allows. */
    private void centre(Layout layout, int slot, int orientation, double x, double y) {
        Ring outline = problem.shapes(slot).shape(orientation).trueOutline();
        double atX = x - (outline.minX() + outline.maxX()) / 2;
        double atY = y - (outline.minY() + outline.maxY()) / 2;
        double low = Math.min(Math.max(atY, -outline.minY()), problem.instance().height() - outline.maxY());
        double left = Math.max(Math.min(atX, layout.length() - outline.maxX()), -outline.minX());
        layout.moveNear(slot, orientation, left, low);
    }
}
