package io.tailorline.pattern.worn;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Points along edges, in the order in which they are drawn. */
final class Lines {

    /** A level is looked at so far within a piece, mm. */
    static final double INSIDE = 0.5;

    private static final int CHORDS = 12;

    private Lines() {}

    static List<Point> reversed(List<Point> points) {
        List<Point> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        return reversed;
    }

    static List<Point> reversed(Polyline line) {
        return reversed(line.points());
    }

    static List<Point> mapped(List<Point> points, UnaryOperator<Point> change) {
        return points.stream().map(change).toList();
    }

    /** A straight line in as many chords as a curve has. */
    static List<Point> straight(Point from, Point to) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= CHORDS; i++) {
            points.add(from.towards(to, (double) i / CHORDS));
        }
        return points;
    }

    /** A cubic that leaves along one displacement and arrives along the other. */
    static List<Point> curve(Point from, Point leaving, Point arriving, Point to) {
        return new Curve(from, leaving, arriving, to).sampled(CHORDS).points();
    }

    @SafeVarargs
    static List<Point> joined(List<Point>... lines) {
        List<Point> all = new ArrayList<>();
        for (List<Point> line : lines) {
            all.addAll(line);
        }
        return all;
    }

    /** The line from its upper end, which is nearer to the nape, down. */
    static Polyline down(Polyline line) {
        return line.first().x() <= line.last().x() ? line : line.reversed();
    }

    /** Where a piece has its outline at a level, a little within its own least and most; y, in no order. */
    static List<Double> crossings(Ring ring, double level) {
        double within = StrictMath.max(ring.minX() + INSIDE, StrictMath.min(level, ring.maxX() - INSIDE));
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            int next = ring.next(i);
            double from = ring.x(i) - within;
            double to = ring.x(next) - within;
            if (from < 0 != to < 0) {
                found.add(ring.y(i) + (ring.y(next) - ring.y(i)) * from / (from - to));
            }
        }
        return found;
    }
}
