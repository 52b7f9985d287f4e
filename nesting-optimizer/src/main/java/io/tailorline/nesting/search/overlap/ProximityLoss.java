package io.tailorline.nesting.search.overlap;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.Layout;

/**
 * How badly two parts of a bundle lie too far apart along the strip.
 *
 * <p>A bundle extends too far exactly when two of its parts together do, so this is a loss of pairs like an overlap, of
 * the same kind and size: the excess takes the place of the depth, weighted by the radius of the smaller part's largest
 * circle.
 */
final class ProximityLoss {

    private final Layout layout;

    ProximityLoss(Layout layout) {
        this.layout = layout;
    }

    /** Of the part in a slot laid at {@code x}, and another of its bundle where it is; 0 when they are close enough. */
    static double loss(Layout layout, int slot, CollisionShape shape, double x, int other) {
        CollisionShape there = layout.shape(other);
        Ring outline = shape.trueOutline();
        Ring otherOutline = there.trueOutline();
        double end = Math.max(outline.maxX() + x, otherOutline.maxX() + layout.x(other));
        double begin = Math.min(outline.minX() + x, otherOutline.minX() + layout.x(other));
        double excess = end - begin - layout.problem().within(slot);
        return excess <= OverlapTracker.borderSlack(layout) ? 0 : OverlapProxy.tooFar(shape, there, excess);
    }

    /** The weighted sum for a part laid at {@code x}; infinite when above the bound. */
    double value(int slot, CollisionShape shape, double x, OverlapTracker losses, double bound) {
        double sum = 0;
        for (int other : layout.problem().companions(slot)) {
            double loss = loss(layout, slot, shape, x, other);
            sum += loss == 0 ? 0 : loss * losses.weight(slot, other);
            if (sum > bound) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return sum;
    }
}
