package io.tailorline.geometry;

import java.util.Optional;

/**
 * Where two straight stretches cross.
 *
 * @param at mm
 * @param onFirst share of the first stretch, 0 at its start and 1 at its end
 * @param onSecond share of the second
 */
public record Crossing(Point at, double onFirst, double onSecond) {

    /** Below this cross product, mm2, two stretches count as parallel. */
    private static final double PARALLEL = 1e-10;

    /** How far beyond an end, as a share of the stretch, still counts as touching it. */
    private static final double TOUCHING = 1e-9;

    /** The crossing of stretch a-b with stretch c-d, ends included. */
    public static Optional<Crossing> of(Point a, Point b, Point c, Point d) {
        Point u = b.minus(a);
        Point v = d.minus(c);
        double cross = u.cross(v);
        if (StrictMath.abs(cross) < PARALLEL) {
            return Optional.empty();
        }
        double t = c.minus(a).cross(v) / cross;
        double w = c.minus(a).cross(u) / cross;
        return onStretch(t) && onStretch(w) ? Optional.of(new Crossing(a.plus(u.times(t)), t, w)) : Optional.empty();
    }

    private static boolean onStretch(double share) {
        return share >= -TOUCHING && share <= 1 + TOUCHING;
    }
}
