package io.tailorline.geometry;

import java.util.List;

/**
 * The point of a ring that is nearest to a given one.
 *
 * @param at on the ring
 * @param distance from the given point
 * @param chord number of the chord it lies on
 * @param run direction of that chord, as long as the chord
 */
public record NearestPoint(Point at, double distance, int chord, Point run) {

    public static NearestPoint of(Point point, List<Point> ring) {
        NearestPoint nearest = onChord(point, ring, 0);
        for (int i = 1; i < ring.size(); i++) {
            NearestPoint next = onChord(point, ring, i);
            nearest = next.distance < nearest.distance ? next : nearest;
        }
        return nearest;
    }

    private static NearestPoint onChord(Point point, List<Point> ring, int chord) {
        Point a = ring.get(chord);
        Point run = ring.get((chord + 1) % ring.size()).minus(a);
        double share = StrictMath.max(0, StrictMath.min(1, point.minus(a).dot(run) / run.dot(run)));
        Point at = a.plus(run.times(share));
        return new NearestPoint(at, at.distanceTo(point), chord, run);
    }
}
