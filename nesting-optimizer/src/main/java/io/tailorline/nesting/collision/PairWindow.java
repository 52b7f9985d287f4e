package io.tailorline.nesting.collision;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;

/**
 * All shifts (dx, dy) of one shape against another at which their boxes meet: a rectangle, a little widened so that
 * rounding never leads out of it.
 */
record PairWindow(double left, double low, double width, double height) {

    /** Widening on each side, as a share of the rectangle. */
    private static final double MARGIN = 1e-6;

    static PairWindow of(CollisionShape a, CollisionShape b) {
        Ring p = a.outline();
        Ring q = b.outline();
        double width = p.width() + q.width();
        double height = p.height() + q.height();
        return new PairWindow(
                q.minX() - p.maxX() - MARGIN * width,
                q.minY() - p.maxY() - MARGIN * height,
                width * (1 + 2 * MARGIN),
                height * (1 + 2 * MARGIN));
    }
}
