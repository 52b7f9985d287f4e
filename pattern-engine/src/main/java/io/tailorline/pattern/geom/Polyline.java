package io.tailorline.pattern.geom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An open line through at least two points, mm. It has a direction: from the first point to the last.
 *
 * @param points in order; neighbours may coincide
 */
public record Polyline(List<Point> points) {

    public Polyline {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A line of %d points must have at least 2.".formatted(points.size()));
        }
    }

    public static Polyline through(Point... points) {
        return new Polyline(List.of(points));
    }

    public Point first() {
        return points.get(0);
    }

    public Point last() {
        return points.get(points.size() - 1);
    }

    public double length() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i - 1).distanceTo(points.get(i));
        }
        return sum;
    }

    /** The point {@code along} mm from the first one; a distance outside the line gives the nearer end. */
    public Point at(double along) {
        double left = along;
        for (int i = 1; i < points.size(); i++) {
            double chord = points.get(i - 1).distanceTo(points.get(i));
            if (left <= chord) {
                return chord == 0 || left <= 0
                        ? points.get(i - 1)
                        : points.get(i - 1).towards(points.get(i), left / chord);
            }
            left -= chord;
        }
        return last();
    }

    public Polyline reversed() {
        List<Point> turned = new ArrayList<>(points);
        Collections.reverse(turned);
        return new Polyline(turned);
    }
}
