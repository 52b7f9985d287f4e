package io.tailorline.pattern.worn;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Points along edges, in the order in which they are drawn. */
final class Lines {

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

    /** Parallel to a line, so far to its left. */
    static List<Point> beside(List<Point> line, double distance) {
        List<Point> beside = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Point one = line.get(StrictMath.max(0, i - 1));
            Point two = line.get(StrictMath.min(line.size() - 1, i + 1));
            beside.add(line.get(i).plus(two.minus(one).unit().quarterTurned().times(distance)));
        }
        return beside;
    }
}
