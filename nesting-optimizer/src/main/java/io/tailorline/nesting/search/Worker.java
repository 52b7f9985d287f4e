package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.search.overlap.OverlapCost;
import io.tailorline.nesting.search.overlap.OverlapTracker;
import java.util.SplittableRandom;

/**
 * A worker that separates overlapping parts, on a layout and with a random generator of its own.
 *
 * <p>A pass visits every part that collides, in random order, and moves it to the best place found. The place it has is
 * among the candidates, so the weighted total never rises in a pass.
 */
final class Worker {

    /** Samples near the part and over the strip: Gardeyn and Wauters, arXiv 2509.13329. */
    private static final int NEAR_SAMPLES = 25;

    private static final int FAR_SAMPLES = 50;

    /** Passes between two that also try to shift a group of matching parts: a shift costs as much as a few moves. */
    private static final int SHIFT_EVERY = 4;

    private final Layout layout;
    private final OverlapTracker losses;
    private final OverlapCost cost;
    private final SplittableRandom random;
    private final int[] order;
    private double weightedTotal;
    private final GroupShift groupShift;
    private final boolean mayShiftGroups;

    Worker(PackingProblem problem, Layout start, SplittableRandom random) {
        this.layout = start.copy();
        this.losses = new OverlapTracker(layout);
        this.cost = new OverlapCost(layout, losses);
        this.random = random;
        this.order = new int[problem.copies()];
        this.groupShift = new GroupShift(layout, random);
        this.mayShiftGroups = GroupShift.isPossible(layout);
    }

    /** Takes over the master's state and makes one pass on it. */
    void pass(Layout master, OverlapTracker masterLosses, Terminator terminator) {
        layout.copyFrom(master);
        losses.copyFrom(masterLosses);
        if (mayShiftGroups && random.nextInt(SHIFT_EVERY) == 0) {
            groupShift.improve(losses);
        }
        int n = shuffleColliding();
        for (int m = 0; m < n && !terminator.isOver(); m++) {
            if (losses.collides(order[m])) {
                moveToBestPlace(order[m]);
            }
        }
        weightedTotal = losses.weightedTotal();
    }

    /** Weighted total after its last pass. */
    double weightedTotal() {
        return weightedTotal;
    }

    Layout layout() {
        return layout;
    }

    OverlapTracker losses() {
        return losses;
    }

    long evaluations() {
        return cost.evaluations();
    }

    private int shuffleColliding() {
        int n = 0;
        for (int slot = 0; slot < order.length; slot++) {
            if (losses.collides(slot) && !layout.problem().isFixed(slot)) {
                int place = random.nextInt(n + 1);
                order[n++] = order[place];
                order[place] = slot;
            }
        }
        return n;
    }

    private void moveToBestPlace(int slot) {
        Ring outline = layout.shape(slot).trueOutline();
        double x = layout.x(slot);
        double y = layout.y(slot);
        double length = layout.length();
        double height = layout.problem().instance().height();
        cost.turnTo(slot);
        PositionSearch positions = new PositionSearch(random, layout, slot, cost);
        positions.offer(layout.orientation(slot), x, y);
        positions.sample(
                NEAR_SAMPLES, outline.minX() + x, outline.minY() + y, outline.maxX() + x, outline.maxY() + y, length);
        positions.sample(FAR_SAMPLES, layout.problem().begin(), 0, length, height, length);
        positions.refine();
        layout.move(slot, positions.bestOrientation(), positions.bestX(), positions.bestY());
        losses.measure(layout, slot);
    }
}
