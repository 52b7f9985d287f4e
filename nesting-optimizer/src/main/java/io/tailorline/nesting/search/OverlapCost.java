package io.tailorline.nesting.search;

import io.tailorline.nesting.collision.Board;
import io.tailorline.nesting.collision.ShapePair;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.Layout;

/**
 * What it costs to lay one part at a place among all others: the sum of its weighted losses. This is where the search
 * spends its time.
 *
 * <p>The sum only grows, so it stops as soon as it is above the bound. Neighbours whose circles overlap come first: they
 * are cheap to find and cost most; edges are compared only for the rest. Of one thread.
 */
final class OverlapCost implements Evaluation {

    private final Layout layout;
    private final Board board;
    private final LossTable losses;
    private final ShapePair pair = new ShapePair();
    private final int[] near;
    private final double height;
    private final double slack;
    private int slot;
    private int hindrances;
    private long evaluations;

    OverlapCost(Layout layout, LossTable losses) {
        this.layout = layout;
        this.board = layout.board();
        this.losses = losses;
        this.near = new int[board.slots()];
        this.height = layout.prepared().instance().height();
        this.slack = LossTable.borderSlack(layout);
    }

    void turnTo(int newSlot) {
        slot = newSlot;
        hindrances = layout.prepared().hindrances(newSlot);
    }

    long evaluations() {
        return evaluations;
    }

    @Override
    public double value(int orientation, double x, double y, double bound) {
        evaluations++;
        CollisionShape shape = layout.prepared().form(slot, orientation);
        double outside = OverlapProxy.outside(shape, x, y, layout.length(), height, slack);
        double sum = outside == 0 ? 0 : outside * losses.borderWeight(slot);
        if (sum > bound) {
            return Double.POSITIVE_INFINITY;
        }
        int n = board.neighbours(shape, x, y, slot, hindrances, near);
        int open = 0;
        for (int m = 0; m < n; m++) {
            int k = near[m];
            CollisionShape other = board.shape(k);
            double dx = x - board.x(k);
            double dy = y - board.y(k);
            if (ShapePair.polesOverlap(shape, other, dx, dy)) {
                double weight = losses.weight(slot, k);
                sum += weight * OverlapProxy.loss(shape, other, dx, dy, (bound - sum) / weight);
                if (sum > bound) {
                    return Double.POSITIVE_INFINITY;
                }
            } else {
                near[open++] = k;
            }
        }
        for (int m = 0; m < open; m++) {
            int k = near[m];
            CollisionShape other = board.shape(k);
            double dx = x - board.x(k);
            double dy = y - board.y(k);
            if (pair.outlinesOverlap(shape, other, dx, dy)) {
                double weight = losses.weight(slot, k);
                sum += weight * OverlapProxy.loss(shape, other, dx, dy, (bound - sum) / weight);
                if (sum > bound) {
                    return Double.POSITIVE_INFINITY;
                }
            }
        }
        return sum;
    }
}
