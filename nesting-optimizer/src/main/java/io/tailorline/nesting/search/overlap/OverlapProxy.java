package io.tailorline.nesting.search.overlap;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;

/** The loss of a shape outside the strip: Gardeyn and Wauters, arXiv 2509.13329, "collision quantification". */
final class OverlapProxy {

    /** Least loss of two shapes, as a share of the larger diameter. */
    private static final double EPS_SHARE = 0.01;

    /** A box outside the strip weighs double, and never nothing. */
    private static final double OUTSIDE_FACTOR = 2;

    private static final double OUTSIDE_BASE = 1e-4;

    private OverlapProxy() {}

    /** Of two shapes that lie farther apart than they may. */
    static double tooFar(CollisionShape a, CollisionShape b, double excess) {
        double eps = EPS_SHARE * Math.max(a.diameter(), b.diameter());
        double radius = Math.min(a.poles().radii()[0], b.poles().radii()[0]);
        return Math.sqrt(Math.PI * excess * radius + eps * eps) * a.bulk() * b.bulk();
    }

    /**
     * Of a shape and the outside of a strip; 0 when its true outline lies within.
     *
     * @param begin where the strip begins along x
     * @param length where it ends
     * @param slack how far rounding may carry it out
     */
    static double outside(
            CollisionShape shape, double x, double y, double begin, double length, double height, double slack) {
        Ring outline = shape.trueOutline();
        double left = outline.minX() + x;
        double low = outline.minY() + y;
        double right = outline.maxX() + x;
        double high = outline.maxY() + y;
        if (left >= begin - slack && low >= -slack && right <= length + slack && high <= height + slack) {
            return 0;
        }
        double area = (right - left) * (high - low);
        double insideX = Math.min(right, length) - Math.max(left, begin);
        double insideY = Math.min(high, height) - Math.max(low, 0);
        double beyond;
        if (insideX > 0 && insideY > 0) {
            beyond = area - insideX * insideY;
        } else {
            double awayX = (left + right - begin - length) / 2;
            double awayY = (low + high - height) / 2;
            beyond = area + Math.sqrt(awayX * awayX + awayY * awayY);
        }
        double root = Math.sqrt(beyond + OUTSIDE_BASE * area);
        return OUTSIDE_FACTOR * root * shape.bulk() * shape.bulk();
    }
}
