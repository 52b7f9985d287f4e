package io.tailorline.pattern.geom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * An open line through at least two points, mm. It has a direction: from the first point to the last.
 *
 * @param points in order; neighbours may coincide
 */
public record Polyline(List<Point> points) {

    /** Where a line is split no chord shorter than this is left, mm: the direction of such a chord would be noise. */
    private static final double LEAST_CHORD = 0.8;

    /** A bend sharper than this between the first two chords is a corner, not a sampled curve, degrees. */
    private static final double CURVE_BEND_DEG = 20;

    public Polyline {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A line of %d points must have at least 2.", points.size()));
        }
    }

    /** The two parts of a split line; the second begins where the first ends. */
    public record Halves(Polyline before, Polyline after) {}

    public static Polyline through(Point... points) {
        return new Polyline(List.of(points));
    }

    /** One line made of several, each beginning where the one before ends. */
    public static Polyline joined(Polyline first, Polyline... others) {
        List<Point> points = new ArrayList<>(first.points);
        for (Polyline other : others) {
            points.addAll(other.points.subList(1, other.points.size()));
        }
        return new Polyline(points);
    }

    public Point first() {
        return points.get(0);
    }

    public Point last() {
        return points.get(points.size() - 1);
    }

    public int size() {
        return points.size();
    }

    public Point point(int index) {
        return points.get(index);
    }

    public double length() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i - 1).distanceTo(points.get(i));
        }
        return sum;
    }

    /** Distance of every point from the first one along the line, mm. */
    public double[] stations() {
        double[] stations = new double[points.size()];
        for (int i = 1; i < stations.length; i++) {
            stations[i] = stations[i - 1] + points.get(i - 1).distanceTo(points.get(i));
        }
        return stations;
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

    /**
     * Direction {@code along} mm from the first point, length 1: that of the chord there; within half the shorter chord of a
     * vertex it turns evenly from one chord to the other, as the curve does that they stand for.
     */
    public Point directionAt(double along) {
        double[] stations = stations();
        int chord = 1;
        while (chord < stations.length - 1 && stations[chord] < along) {
            chord++;
        }
        boolean nearStart = along < (stations[chord - 1] + stations[chord]) / 2;
        int vertex = nearStart ? chord - 1 : chord;
        if (vertex == 0 || vertex == stations.length - 1) {
            return chordDirection(chord);
        }
        double half =
                StrictMath.min(stations[vertex] - stations[vertex - 1], stations[vertex + 1] - stations[vertex]) / 2;
        double share = StrictMath.max(0, StrictMath.min(1, 0.5 + (along - stations[vertex]) / (2 * half)));
        return chordDirection(vertex).towards(chordDirection(vertex + 1), share).unit();
    }

    private Point chordDirection(int chord) {
        return points.get(chord).minus(points.get(chord - 1)).unit();
    }

    /** x of the first place where a line that runs down the paper reaches level {@code y}, mm. */
    public double xAt(double y) {
        int i = 1;
        while (i < points.size() - 1 && points.get(i).y() < y) {
            i++;
        }
        Point above = points.get(i - 1);
        Point below = points.get(i);
        return above.x() + (below.x() - above.x()) * (y - above.y()) / (below.y() - above.y());
    }

    /** Direction of the first chord, length 1. */
    public Point startChord() {
        return points.get(1).minus(points.get(0)).unit();
    }

    /** Direction of the last chord, length 1. */
    public Point endChord() {
        return last().minus(points.get(points.size() - 2)).unit();
    }

    /** Direction at the first point of a sampled curve: the turning of the first chords is run on to the end. */
    public Point startTangent() {
        Point first = startChord();
        if (points.size() < 4) {
            return first;
        }
        Point second = points.get(2).minus(points.get(1)).unit();
        double bend = StrictMath.toDegrees(StrictMath.atan2(second.cross(first), second.dot(first)));
        double one = points.get(0).distanceTo(points.get(1));
        double two = points.get(1).distanceTo(points.get(2));
        return StrictMath.abs(bend) < CURVE_BEND_DEG ? first.turned(bend * one / (one + two)) : first;
    }

    /** Direction at the last point, along the run of the line. */
    public Point endTangent() {
        return reversed().startTangent().times(-1);
    }

    public Polyline reversed() {
        List<Point> turned = new ArrayList<>(points);
        Collections.reverse(turned);
        return new Polyline(turned);
    }

    /** Every point changed alike. */
    public Polyline mapped(UnaryOperator<Point> change) {
        return new Polyline(points.stream().map(change).toList());
    }

    public Polyline moved(Point by) {
        return mapped(point -> point.plus(by));
    }

    /** The line with its last point at {@code end}. */
    public Polyline endingAt(Point end) {
        List<Point> changed = new ArrayList<>(points);
        changed.set(changed.size() - 1, end);
        return new Polyline(changed);
    }

    /** The line prolonged by a straight stretch to {@code end}. */
    public Polyline continuedTo(Point end) {
        List<Point> longer = new ArrayList<>(points);
        longer.add(end);
        return new Polyline(longer);
    }

    /** Scaled about its first point until it is {@code wanted} mm long. */
    public Polyline scaledToLength(double wanted) {
        double factor = wanted / length();
        return mapped(point -> first().plus(point.minus(first()).times(factor)));
    }

    /** Two parts that meet {@code along} mm from the first point; the place must lie within the line. */
    public Halves splitAtLength(double along) {
        double[] stations = stations();
        if (!(along > 0) || !(along < stations[stations.length - 1])) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A line of %.2f mm has no inner point at %.2f mm.",
                    stations[stations.length - 1],
                    along));
        }
        int next = 1;
        while (stations[next] < along) {
            next++;
        }
        return splitBefore(next, at(along));
    }

    /** Two parts of a line whose x only grows or only falls, meeting at {@code x}. */
    public Halves splitAtX(double x) {
        double run = last().x() > first().x() ? 1 : -1;
        int next = 1;
        while (next < points.size() - 1 && points.get(next).x() * run < x * run) {
            next++;
        }
        Point a = points.get(next - 1);
        Point b = points.get(next);
        return splitBefore(next, a.towards(b, (x - a.x()) / (b.x() - a.x())));
    }

    private Halves splitBefore(int next, Point at) {
        List<Point> before = new ArrayList<>(points.subList(0, next));
        List<Point> after = new ArrayList<>(points.subList(next, points.size()));
        if (before.size() > 1 && before.get(before.size() - 1).distanceTo(at) < LEAST_CHORD) {
            before.remove(before.size() - 1);
        }
        if (after.size() > 1 && after.get(0).distanceTo(at) < LEAST_CHORD) {
            after.remove(0);
        }
        before.add(at);
        after.add(0, at);
        return new Halves(new Polyline(before), new Polyline(after));
    }
}
