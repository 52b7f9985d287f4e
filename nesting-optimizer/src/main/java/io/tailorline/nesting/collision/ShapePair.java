package io.tailorline.nesting.collision;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;

/**
 * Tests one shape against another that is shifted against it. Both keep their own coordinates: the first is thought
 * moved by (dx, dy) into the frame of the second.
 *
 * <p>Passes: {@link #polesOverlap} finds most overlaps at the cost of a few circles; when it says no,
 * {@link #outlinesOverlap} decides: edges that reach into the common box are tested pairwise with closed ends, and when
 * none cross, one point tells whether one shape lies within the other. Not safe for use by several threads: it keeps a
 * scratch buffer.
 */
public final class ShapePair {

    private double[] ax = new double[64];
    private double[] ay = new double[64];
    private double[] bx = new double[64];
    private double[] by = new double[64];

    /**
     * Whether any circle of {@code a} moved by (dx, dy) overlaps one of {@code b}: then the shapes overlap for certain.
     * Circles that do not reach the box of {@code b} are passed over.
     */
    public static boolean polesOverlap(CollisionShape a, CollisionShape b, double dx, double dy) {
        double[] pax = a.poles().xs();
        double[] pay = a.poles().ys();
        double[] par = a.poles().radii();
        double[] pbx = b.poles().xs();
        double[] pby = b.poles().ys();
        double[] pbr = b.poles().radii();
        Ring box = b.outline();
        double left = box.minX();
        double low = box.minY();
        double right = box.maxX();
        double high = box.maxY();
        for (int i = 0; i < pax.length; i++) {
            double x = pax[i] + dx;
            double y = pay[i] + dy;
            double r = par[i];
            if (x + r < left || x - r > right || y + r < low || y - r > high) {
                continue;
            }
            for (int k = 0; k < pbx.length; k++) {
                double ex = pbx[k] - x;
                double ey = pby[k] - y;
                double reach = pbr[k] + r;
                if (ex * ex + ey * ey < reach * reach) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the outlines touch, cross or contain each other, {@code a} moved by (dx, dy). */
    public boolean outlinesOverlap(CollisionShape a, CollisionShape b, double dx, double dy) {
        Ring p = a.outline();
        Ring q = b.outline();
        double left = Math.max(p.minX() + dx, q.minX());
        double right = Math.min(p.maxX() + dx, q.maxX());
        double low = Math.max(p.minY() + dy, q.minY());
        double high = Math.min(p.maxY() + dy, q.maxY());
        if (left > right || low > high) {
            return false;
        }
        int n = edgesWithin(p, dx, dy, left, low, right, high);
        return n > 0 && crossesAny(n, q, left, low, right, high) || containsOneAnother(p, q, dx, dy);
    }

    /** Copies the edges whose box reaches into the given box to the scratch buffer. */
    private int edgesWithin(Ring p, double dx, double dy, double left, double low, double right, double high) {
        double[] xs = p.xs();
        double[] ys = p.ys();
        if (ax.length < xs.length) {
            ax = new double[xs.length];
            ay = new double[xs.length];
            bx = new double[xs.length];
            by = new double[xs.length];
        }
        int n = 0;
        double x0 = xs[xs.length - 1] + dx;
        double y0 = ys[xs.length - 1] + dy;
        for (int i = 0; i < xs.length; i++) {
            double x1 = xs[i] + dx;
            double y1 = ys[i] + dy;
            if (Math.max(x0, x1) >= left
                    && Math.min(x0, x1) <= right
                    && Math.max(y0, y1) >= low
                    && Math.min(y0, y1) <= high) {
                ax[n] = x0;
                ay[n] = y0;
                bx[n] = x1;
                by[n++] = y1;
            }
            x0 = x1;
            y0 = y1;
        }
        return n;
    }

    private boolean crossesAny(int n, Ring q, double left, double low, double right, double high) {
        double[] xs = q.xs();
        double[] ys = q.ys();
        double x0 = xs[xs.length - 1];
        double y0 = ys[xs.length - 1];
        for (int i = 0; i < xs.length; i++) {
            double x1 = xs[i];
            double y1 = ys[i];
            if (Math.max(x0, x1) >= left
                    && Math.min(x0, x1) <= right
                    && Math.max(y0, y1) >= low
                    && Math.min(y0, y1) <= high
                    && crossesAnyEdge(n, x0, y0, x1, y1)) {
                return true;
            }
            x0 = x1;
            y0 = y1;
        }
        return false;
    }

    /**
     * Both ends of either edge on different sides of the other, or on it; the boxes must meet, for edges in one line.
     */
    private boolean crossesAnyEdge(int n, double x0, double y0, double x1, double y1) {
        double vx = x1 - x0;
        double vy = y1 - y0;
        double minX = Math.min(x0, x1);
        double maxX = Math.max(x0, x1);
        double minY = Math.min(y0, y1);
        double maxY = Math.max(y0, y1);
        for (int k = 0; k < n; k++) {
            double sideA = vx * (ay[k] - y0) - vy * (ax[k] - x0);
            double sideB = vx * (by[k] - y0) - vy * (bx[k] - x0);
            if (sideA * sideB > 0) {
                continue;
            }
            double ux = bx[k] - ax[k];
            double uy = by[k] - ay[k];
            double side0 = ux * (y0 - ay[k]) - uy * (x0 - ax[k]);
            double side1 = ux * (y1 - ay[k]) - uy * (x1 - ax[k]);
            if (side0 * side1 <= 0
                    && Math.max(ax[k], bx[k]) >= minX
                    && Math.min(ax[k], bx[k]) <= maxX
                    && Math.max(ay[k], by[k]) >= minY
                    && Math.min(ay[k], by[k]) <= maxY) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsOneAnother(Ring p, Ring q, double dx, double dy) {
        double px = p.xs()[0] + dx;
        double py = p.ys()[0] + dy;
        if (px >= q.minX() && px <= q.maxX() && py >= q.minY() && py <= q.maxY() && q.contains(px, py)) {
            return true;
        }
        double qx = q.xs()[0] - dx;
        double qy = q.ys()[0] - dy;
        return qx >= p.minX() && qx <= p.maxX() && qy >= p.minY() && qy <= p.maxY() && p.contains(qx, qy);
    }

    /** Whether the shapes overlap or touch, {@code a} moved by (dx, dy). */
    public boolean overlap(CollisionShape a, CollisionShape b, double dx, double dy) {
        return polesOverlap(a, b, dx, dy) || outlinesOverlap(a, b, dx, dy);
    }
}
