package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * The point of a ring that is nearest to a given one.
 *
 * @param at on the ring
 * @param distance from the given point
 * @param chord number of the chord it lies on
 * @param run direction of that chord, as long as the chord
 */
record NearestPoint(Point at, double distance, int chord, Point run) {

    static NearestPoint of(Point point, List<Point> ring) {
        NearestPoint nearest = null;
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point run = ring.get((i + 1) % ring.size()).minus(a);
            double share = StrictMath.max(0, StrictMath.min(1, point.minus(a).dot(run) / run.dot(run)));
            Point at = a.plus(run.times(share));
            double distance = at.distanceTo(point);
            if (nearest == null || distance < nearest.distance) {
                nearest = new NearestPoint(at, distance, i, run);
            }
        }
        return nearest;
    }
}
