package io.tailorline.geometry;

import java.util.ArrayList;
import java.util.List;

/** Lines without chords so short that a knife cannot follow them and their direction is noise. */
public final class ShortChords {

    /** No stored chord is shorter, mm. */
    private static final double LEAST = 0.5;

    private ShortChords() {}

    /** Of two points too close the one that bends the ring less is left out. */
    public static Ring leftOutOfRing(Trace ring) {
        return has(ring, true) ? ring(points(ring)) : ring.ring();
    }

    /** Both ends stay. */
    public static Polyline leftOutOfLine(Trace line) {
        return has(line, false) ? line(points(line)) : line.line();
    }

    private static boolean has(Trace line, boolean closed) {
        int before = closed ? line.size() - 1 : 0;
        for (int i = closed ? 0 : 1; i < line.size(); i++) {
            double x = line.x(i) - line.x(before);
            double y = line.y(i) - line.y(before);
            if (x * x + y * y < LEAST * LEAST) {
                return true;
            }
            before = i;
        }
        return false;
    }

    private static List<Point> points(Trace line) {
        List<Point> points = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            points.add(line.point(i));
        }
        return points;
    }

    private static Ring ring(List<Point> points) {
        for (int i = 0; i < points.size() && points.size() > 3; ) {
            int next = (i + 1) % points.size();
            if (points.get(i).distanceTo(points.get(next)) >= LEAST) {
                i++;
            } else {
                points.remove(bend(points, i) < bend(points, next) ? i : next);
                i = Math.max(0, i - 1);
            }
        }
        return new Ring(points);
    }

    private static Polyline line(List<Point> points) {
        for (int i = 0; i < points.size() - 1 && points.size() > 2; ) {
            if (points.get(i).distanceTo(points.get(i + 1)) >= LEAST) {
                i++;
            } else {
                points.remove(i + 1 < points.size() - 1 ? i + 1 : i);
                i = Math.max(0, i - 1);
            }
        }
        return new Polyline(points);
    }

    private static double bend(List<Point> ring, int i) {
        Point before = ring.get((i + ring.size() - 1) % ring.size());
        Point at = ring.get(i);
        Point after = ring.get((i + 1) % ring.size());
        Point u = at.minus(before);
        Point v = after.minus(at);
        return StrictMath.abs(StrictMath.atan2(u.cross(v), u.dot(v)));
    }
}
