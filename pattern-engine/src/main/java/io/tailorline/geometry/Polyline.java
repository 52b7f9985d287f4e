package io.tailorline.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * An open line through at least two points, mm. It has a direction: from the first point to the last. Neighbouring
 * points may coincide.
 *
 * <p>A draft asks for the length of a line very often, so the stations are computed at construction, and coordinates
 * are stored instead of points.
 */
public final class Polyline {

    /** A bend sharper than this between the first two chords is a corner, not a sampled curve, degrees. */
    static final double CURVE_BEND_DEG = 20;

    private final double[] x;
    private final double[] y;
    /** Distance of every point from the first one along the line, mm. */
    private final double[] stations;

    /** @param points in order, at least two */
    public Polyline(List<Point> points) {
        this(new Trace(points));
    }

    Polyline(Trace trace) {
        this(trace.xs(), trace.ys());
    }

    /** @param x from here on the line's own, like {@code y} */
    Polyline(double[] x, double[] y) {
        if (x.length < 2) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A line of %d points must have at least 2.", x.length));
        }
        this.x = x;
        this.y = y;
        this.stations = stations(x, y);
        if (!Double.isFinite(length())) {
            Point.requireFinite(x, y);
        }
    }

    private static double[] stations(double[] x, double[] y) {
        double[] stations = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            stations[i] = stations[i - 1] + Point.length(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return stations;
    }

    /** The two parts of a split line; the second begins where the first ends. */
    public record Halves(Polyline before, Polyline after) {}

    public static Polyline through(Point... points) {
        return new Polyline(Arrays.asList(points));
    }

    /** One line made of several, each beginning where the one before ends. */
    public static Polyline joined(Polyline first, Polyline... others) {
        int size = first.size();
        for (Polyline other : others) {
            size += other.size() - 1;
        }
        Trace trace = new Trace(size).along(first, 0, first.size());
        for (Polyline other : others) {
            trace.along(other, 1, other.size());
        }
        return new Polyline(trace);
    }

    /** A mutable copy of the line. */
    public Trace traced() {
        return new Trace(x, y);
    }

    /** The points in order, as a list that cannot be changed. */
    public List<Point> points() {
        return new PointList(x, y);
    }

    public Point first() {
        return point(0);
    }

    public Point last() {
        return point(x.length - 1);
    }

    public int size() {
        return x.length;
    }

    public Point point(int index) {
        return new Point(x[index], y[index]);
    }

    /** First coordinate of a point, mm. */
    public double x(int index) {
        return x[index];
    }

    /** Second coordinate of a point, mm. */
    public double y(int index) {
        return y[index];
    }

    public double length() {
        return stations[stations.length - 1];
    }

    /** Distance of every point from the first one along the line, mm. */
    public double[] stations() {
        return stations.clone();
    }

    /** Distance of a point from the first one along the line, mm. */
    public double station(int index) {
        return stations[index];
    }

    /** The point {@code along} mm from the first one; a distance outside the line gives the nearer end. */
    public Point at(double along) {
        if (along >= length()) {
            return last();
        }
        int chord = chordAt(along);
        double length = stations[chord] - stations[chord - 1];
        double left = along - stations[chord - 1];
        return length == 0 || left <= 0 ? point(chord - 1) : point(chord - 1).towards(point(chord), left / length);
    }

    /** The first chord that reaches {@code along}, counted from 1; the last one beyond the end. */
    int chordAt(double along) {
        int chord = 1;
        while (chord < stations.length - 1 && stations[chord] < along) {
            chord++;
        }
        return chord;
    }

    /**
     * Direction {@code along} mm from the first point, length 1: that of the chord there; within half the shorter chord
     * of a vertex it turns evenly from one chord to the other, as the curve does that they approximate.
     */
    public Point directionAt(double along) {
        int chord = chordAt(along);
        boolean nearStart = along < (stations[chord - 1] + stations[chord]) / 2;
        int vertex = nearStart ? chord - 1 : chord;
        if (vertex == 0 || vertex == stations.length - 1) {
            return chordDirection(chord);
        }
        double half = Math.min(stations[vertex] - stations[vertex - 1], stations[vertex + 1] - stations[vertex]) / 2;
        double share = Math.max(0, Math.min(1, 0.5 + (along - stations[vertex]) / (2 * half)));
        return chordDirection(vertex).towards(chordDirection(vertex + 1), share).unit();
    }

    /** Direction of the chord {@code along} mm from the first point, length 1. */
    public Point chordDirectionAt(double along) {
        return chordDirection(chordAt(along));
    }

    /** Direction of a chord, counted from 1, length 1. */
    public Point chordDirection(int chord) {
        return point(chord).minus(point(chord - 1)).unit();
    }

    /** x of the first place where a line that runs down the paper reaches level {@code level}, mm. */
    public double xAt(double level) {
        int i = chordReaching(level);
        return x[i - 1] + (x[i] - x[i - 1]) * (level - y[i - 1]) / (y[i] - y[i - 1]);
    }

    /** How far along a line that runs down the paper it reaches a level, mm; its length when it ends above. */
    public double stationAt(double level) {
        int i = chordReaching(level);
        if (y[i] < level) {
            return length();
        }
        double share = StrictMath.max(0, (level - y[i - 1]) / (y[i] - y[i - 1]));
        return stations[i - 1] + (stations[i] - stations[i - 1]) * share;
    }

    /** The first chord that ends at a level or below it, counted from 1; the last one where none does. */
    private int chordReaching(double level) {
        int chord = 1;
        while (chord < x.length - 1 && y[chord] < level) {
            chord++;
        }
        return chord;
    }

    /** Direction of the first chord, length 1. */
    public Point startChord() {
        return chordDirection(1);
    }

    /** Direction of the last chord, length 1. */
    public Point endChord() {
        return chordDirection(x.length - 1);
    }

    /** Direction at the first point of a sampled curve: the turning of the first chords is run on to the end. */
    public Point startTangent() {
        return x.length < 4 ? startChord() : tangent(0, 1, 2);
    }

    /** Direction at the last point, along the run of the line. */
    public Point endTangent() {
        int last = x.length - 1;
        return x.length < 4 ? endChord() : tangent(last, last - 1, last - 2).times(-1);
    }

    /** Direction from an end into the line. */
    private Point tangent(int end, int next, int afterNext) {
        Point first = point(next).minus(point(end)).unit();
        Point second = point(afterNext).minus(point(next)).unit();
        double bend = StrictMath.toDegrees(StrictMath.atan2(second.cross(first), second.dot(first)));
        double one = point(end).distanceTo(point(next));
        double two = point(next).distanceTo(point(afterNext));
        return Math.abs(bend) < CURVE_BEND_DEG ? first.turned(bend * one / (one + two)) : first;
    }

    public Polyline reversed() {
        return traced().reversed().line();
    }

    /** Every point changed alike. */
    public Polyline mapped(UnaryOperator<Point> change) {
        Trace trace = new Trace(x.length);
        for (int i = 0; i < x.length; i++) {
            trace.to(change.apply(point(i)));
        }
        return new Polyline(trace);
    }

    public Polyline moved(Point by) {
        return mapped(point -> point.plus(by));
    }

    /** The line with its last point at {@code end}. */
    public Polyline endingAt(Point end) {
        return new Polyline(new Trace(x.length).along(this, 0, x.length - 1).to(end));
    }

    /** The line prolonged by a straight stretch to {@code end}. */
    public Polyline continuedTo(Point end) {
        return new Polyline(new Trace(x.length + 1).along(this, 0, x.length).to(end));
    }

    /** Scaled about its first point to a length of {@code length} mm. */
    public Polyline scaledToLength(double length) {
        double factor = length / length();
        Point first = first();
        return mapped(point -> first.plus(point.minus(first).times(factor)));
    }

    /** Two parts that meet {@code along} mm from the first point; the place must lie within the line. */
    public Halves splitAtLength(double along) {
        return new PolylineSplit(this).atLength(along);
    }

    /** Two parts of a line whose x only grows or only falls, meeting at {@code atX}. */
    public Halves splitAtX(double atX) {
        return new PolylineSplit(this).atX(atX);
    }

    /** Same points in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Polyline line && Arrays.equals(x, line.x) && Arrays.equals(y, line.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return "Polyline" + points();
    }
}
