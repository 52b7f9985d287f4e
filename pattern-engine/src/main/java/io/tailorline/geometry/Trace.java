package io.tailorline.geometry;

import java.util.Arrays;
import java.util.List;

/**
 * A line while it is being drawn, point by point, mm; it ends as a {@link Polyline} or a {@link Ring}. Mutable and
 * meant for one thread; every drawing method returns the trace itself.
 */
public final class Trace {

    private double[] x;
    private double[] y;
    private int size;

    /** @param capacity expected number of points; it grows when needed */
    public Trace(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
    }

    /** A full trace of coordinates that are never changed. */
    Trace(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.size = x.length;
    }

    public Trace(List<Point> points) {
        this(points.size());
        for (int i = 0; i < points.size(); i++) {
            to(points.get(i));
        }
    }

    public Trace to(Point point) {
        return to(point.x(), point.y());
    }

    public Trace to(double atX, double atY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size + 2);
            y = Arrays.copyOf(y, x.length);
        }
        x[size] = atX;
        y[size++] = atY;
        return this;
    }

    /** The points of a line from index {@code from} up to, not including, {@code until}. */
    public Trace along(Polyline line, int from, int until) {
        return along(line.traced(), from, until);
    }

    /** The points of another trace from index {@code from} up to, not including, {@code until}. */
    public Trace along(Trace line, int from, int until) {
        int count = until - from;
        if (size + count > x.length) {
            x = Arrays.copyOf(x, 2 * size + count);
            y = Arrays.copyOf(y, x.length);
        }
        System.arraycopy(line.x, from, x, size, count);
        System.arraycopy(line.y, from, y, size, count);
        size += count;
        return this;
    }

    /** The line drawn so far, from its last point to its first. */
    public Trace reversed() {
        Trace turned = new Trace(size);
        for (int i = size - 1; i >= 0; i--) {
            turned.to(x[i], y[i]);
        }
        return turned;
    }

    public int size() {
        return size;
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }

    public Point point(int index) {
        return new Point(x[index], y[index]);
    }

    /** Area that the line encloses when it is closed, mm2; positive when it runs counter-clockwise (y up). */
    public double signedArea() {
        return Ring.signedArea(x, y, size);
    }

    /** The line drawn so far, as an open line. */
    public Polyline line() {
        return new Polyline(this);
    }

    /** The line drawn so far, closed by the chord from the last point to the first. */
    public Ring ring() {
        return new Ring(this);
    }

    /**
     * The first coordinates, for a line to store. A full trace returns its own array, which it never changes: further
     * points go to a larger copy.
     */
    double[] xs() {
        return size == x.length ? x : Arrays.copyOf(x, size);
    }

    double[] ys() {
        return size == y.length ? y : Arrays.copyOf(y, size);
    }
}
