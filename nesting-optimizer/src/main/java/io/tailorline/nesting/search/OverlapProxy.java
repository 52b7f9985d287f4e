package io.tailorline.nesting.search;

import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.Outline;

/**
 * How badly shapes that are known to collide do so: a smooth figure that falls as they are moved apart.
 *
 * <p>Gardeyn and Wauters, arXiv 2509.13329, "collision quantification". For circles of radius r, s at distance d the depth
 * is r + s - d; below {@code eps} it goes over into a hyperbola that stays positive, so that a collision seen by the edges
 * alone still has a slope. The depths, each weighted by the smaller radius, sum up to an area; its root is scaled by the
 * bulk of both shapes because large ones are harder to move.
 */
final class OverlapProxy {

    /** Where the hyperbola begins, as a share of the larger diameter. */
    private static final double EPS_SHARE = 0.01;

    /**
     * Circles farther apart than this many eps add next to nothing and are left out: measured on swim and a suit, a third
     * more evaluations a second at the same density.
     */
    private static final double FAR = 20;

    /** A box outside the strip weighs double, and never nothing. */
    private static final double OUTSIDE_FACTOR = 2;

    private static final double OUTSIDE_BASE = 1e-4;

    private OverlapProxy() {}

    /** Of two colliding shapes, {@code a} moved by (dx, dy); always positive. */
    static double loss(CollisionShape a, CollisionShape b, double dx, double dy) {
        return loss(a, b, dx, dy, Double.POSITIVE_INFINITY);
    }

    /**
     * The same, but infinite as soon as it is known to be above {@code atMost}: the sum only grows and the largest circles
     * come first, so most places that are too bad are dropped after a few circles.
     */
    static double loss(CollisionShape a, CollisionShape b, double dx, double dy, double atMost) {
        double[] ax = a.poles().xs();
        double[] ay = a.poles().ys();
        double[] ar = a.poles().radii();
        double[] bx = b.poles().xs();
        double[] by = b.poles().ys();
        double[] br = b.poles().radii();
        double eps = EPS_SHARE * Math.max(a.diameter(), b.diameter());
        double epsSquared = eps * eps;
        double far = FAR * eps;
        double bulk = a.bulk() * b.bulk();
        double root = atMost / bulk;
        double most = (root * root - epsSquared) / Math.PI;
        double sum = 0;
        for (int i = 0; i < ax.length && sum <= most; i++) {
            double x = ax[i] + dx;
            double y = ay[i] + dy;
            double r = ar[i];
            for (int k = 0; k < bx.length; k++) {
                double ex = bx[k] - x;
                double ey = by[k] - y;
                double squared = ex * ex + ey * ey;
                double reach = r + br[k] + far;
                if (squared > reach * reach) {
                    continue;
                }
                double depth = r + br[k] - Math.sqrt(squared);
                double smooth = depth >= eps ? depth : epsSquared / (2 * eps - depth);
                sum += smooth * (r < br[k] ? r : br[k]);
            }
        }
        return sum <= most ? Math.sqrt(Math.PI * sum + epsSquared) * bulk : Double.POSITIVE_INFINITY;
    }

    /**
     * Of a shape and the outside of a strip; 0 when its true outline lies within.
     *
     * @param slack how far rounding may carry it out
     */
    static double outside(CollisionShape shape, double x, double y, double length, double height, double slack) {
        Outline outline = shape.trueOutline();
        double left = outline.minX() + x;
        double low = outline.minY() + y;
        double right = outline.maxX() + x;
        double high = outline.maxY() + y;
        if (left >= -slack && low >= -slack && right <= length + slack && high <= height + slack) {
            return 0;
        }
        double area = (right - left) * (high - low);
        double insideX = Math.min(right, length) - Math.max(left, 0);
        double insideY = Math.min(high, height) - Math.max(low, 0);
        double beyond;
        if (insideX > 0 && insideY > 0) {
            beyond = area - insideX * insideY;
        } else {
            double awayX = (left + right - length) / 2;
            double awayY = (low + high - height) / 2;
            beyond = area + Math.sqrt(awayX * awayX + awayY * awayY);
        }
        double root = Math.sqrt(beyond + OUTSIDE_BASE * area);
        return OUTSIDE_FACTOR * root * shape.bulk() * shape.bulk();
    }
}
