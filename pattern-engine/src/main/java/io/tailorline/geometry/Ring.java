package io.tailorline.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A closed line, mm. The closing chord from the last point to the first is implied: the first point is not repeated.
 */
public final class Ring {

    private final double[] x;
    private final double[] y;

    /** @param points at least three, in order */
    public Ring(List<Point> points) {
        this(new Trace(points));
    }

    Ring(Trace trace) {
        this.x = trace.xs();
        this.y = trace.ys();
        Point.requireFinite(x, y);
        if (x.length < 3) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A ring of %d points must have at least 3.", x.length));
        }
        int last = x.length - 1;
        if (x[0] == x[last] && y[0] == y[last]) {
            throw new IllegalArgumentException("A ring must not repeat its first point %s.".formatted(point(0)));
        }
    }

    /** The points in order, as a list that cannot be changed. */
    public List<Point> points() {
        return new PointList(x, y);
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

    /** Index of the point after another: the first follows the last. */
    public int next(int index) {
        return index + 1 == x.length ? 0 : index + 1;
    }

    /** Area in mm2, positive when the ring runs counter-clockwise (y up). */
    public double signedArea() {
        double twice = 0;
        for (int i = 0; i < x.length; i++) {
            int next = next(i);
            twice += x[i] * y[next] - y[i] * x[next];
        }
        return twice / 2;
    }

    /** Whether the line neither crosses nor touches itself. */
    public boolean isSimple() {
        return !new SelfContact(x, y).isFound();
    }

    /** Length of the whole line, closing chord included, mm. */
    public double perimeter() {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            int next = next(i);
            sum += Point.length(x[next] - x[i], y[next] - y[i]);
        }
        return sum;
    }

    /** Same points in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(x, ring.x) && Arrays.equals(y, ring.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return "Ring" + points();
    }
}
