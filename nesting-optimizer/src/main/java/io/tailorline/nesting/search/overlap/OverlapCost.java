package io.tailorline.nesting.search.overlap;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.collision.CollisionMaps;
import io.tailorline.nesting.collision.PlacedShapes;
import io.tailorline.nesting.collision.ShapePair;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.Layout;

/**
 * The cost of placing one part among all others: the sum of its weighted losses. This is where the search spends its
 * time.
 *
 * <p>The sum only grows, so it stops as soon as it is above the bound. Neighbours that collide at first sight come
 * first: they are cheap to find and cost most; edges are compared only for those that are left open. Of one thread.
 */
public final class OverlapCost implements Evaluation {

    private final Layout layout;
    private final PlacedShapes placedShapes;
    private final OverlapTracker losses;
    private final ProximityLoss closeness;
    private final ShapePair pair = new ShapePair();
    private final CollisionMaps maps;
    private final int[] near;
    private final double begin;
    private final double height;
    private final double slack;
    private int slot;
    private int hindrances;
    private boolean bundled;
    private long evaluations;

    public OverlapCost(Layout layout, OverlapTracker losses) {
        this.layout = layout;
        this.placedShapes = layout.placedShapes();
        this.losses = losses;
        this.maps = layout.problem().maps();
        this.closeness = new ProximityLoss(layout);
        this.near = new int[placedShapes.slots()];
        this.begin = layout.problem().begin();
        this.height = layout.problem().instance().height();
        this.slack = OverlapTracker.borderSlack(layout);
    }

    public void turnTo(int newSlot) {
        slot = newSlot;
        bundled = layout.problem().companions(newSlot).length > 0;
        hindrances = layout.problem().hindrances(newSlot);
    }

    public long evaluations() {
        return evaluations;
    }

    @Override
    public double value(int orientation, double x, double y, double bound) {
        evaluations++;
        CollisionShape shape = layout.problem().shapes(slot).shape(orientation);
        double outside = OverlapProxy.outside(shape, x, y, begin, layout.length(), height, slack);
        double sum = outside == 0 ? 0 : outside * losses.borderWeight(slot);
        if (bundled) {
            sum += closeness.value(slot, shape, x, losses, bound - sum);
        }
        if (sum > bound) {
            return Double.POSITIVE_INFINITY;
        }
        Ring outline = shape.outline();
        double left = outline.minX() + x;
        double low = outline.minY() + y;
        double right = outline.maxX() + x;
        double high = outline.maxY() + y;
        int open = 0;
        for (int word = 0; word * Long.SIZE < hindrances; word++) {
            for (long slots = placedShapes.near(left, low, right, high, word); slots != 0; slots &= slots - 1) {
                int k = word * Long.SIZE + Long.numberOfTrailingZeros(slots);
                if (k == slot || k >= hindrances || !placedShapes.boxMeets(k, left, low, right, high)) {
                    continue;
                }
                double weight = losses.weight(slot, k);
                double loss = maps.lossAtOnce(shape, x, y, placedShapes, k, (bound - sum) / weight);
                if (loss != loss) {
                    near[open++] = k;
                } else {
                    sum += weight * loss;
                    if (sum > bound) {
                        return Double.POSITIVE_INFINITY;
                    }
                }
            }
        }
        return open == 0 ? sum : withOpen(open, shape, x, y, sum, bound);
    }

    /** Adds the neighbours for which the outlines must be compared. */
    private double withOpen(int open, CollisionShape shape, double x, double y, double known, double bound) {
        double sum = known;
        for (int m = 0; m < open; m++) {
            int k = near[m];
            double weight = losses.weight(slot, k);
            sum += weight
                    * maps.lossByOutlines(
                            shape,
                            placedShapes.shape(k),
                            x - placedShapes.x(k),
                            y - placedShapes.y(k),
                            (bound - sum) / weight,
                            pair);
            if (sum > bound) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return sum;
    }
}
