package io.tailorline.pattern.geom;

import java.util.ArrayList;
import java.util.List;

/**
 * A cubic Bézier curve, mm, written as a tailor draws it: it leaves one point in a direction and arrives at another in a
 * direction. Its control points are {@code start}, {@code start + leaving}, {@code end - arriving}, {@code end}.
 *
 * @param leaving direction and strength at the start, mm
 * @param arriving direction and strength at the end, along the run of the curve, mm
 */
public record Curve(Point start, Point leaving, Point arriving, Point end) {

    /** Chords of a curve unless said otherwise; on a 500 mm armhole a chord then stays within 0.1 mm of its arc. */
    public static final int CHORDS = 24;

    public static Polyline line(Point start, Point leaving, Point arriving, Point end) {
        return new Curve(start, leaving, arriving, end).sampled(CHORDS);
    }

    /** The curve at parameter {@code t} in 0..1. */
    public Point at(double t) {
        double s = 1 - t;
        Point c1 = start.plus(leaving);
        Point c2 = end.minus(arriving);
        return start.times(s * s * s)
                .plus(c1.times(3 * s * s * t))
                .plus(c2.times(3 * s * t * t))
                .plus(end.times(t * t * t));
    }

    /** The curve as {@code chords} chords at even parameters; both ends are exact. */
    public Polyline sampled(int chords) {
        List<Point> points = new ArrayList<>(chords + 1);
        points.add(start);
        for (int i = 1; i < chords; i++) {
            points.add(at((double) i / chords));
        }
        points.add(end);
        return new Polyline(points);
    }
}
