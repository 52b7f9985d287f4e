package io.tailorline.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A closed line. The closing chord from the last point to the first is implied: the first point is not repeated.
 * Lengths mm, but of a nesting instance, whose unit is its own.
 */
public final class Ring {

    private final double[] x;
    private final double[] y;
    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;

    /** @param points at least three, in order */
    public Ring(List<Point> points) {
        this(new Trace(points));
    }

    Ring(Trace trace) {
        this(trace.xs(), trace.ys());
    }

    private Ring(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        Point.requireFinite(x, y);
        if (x.length < 3) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A ring of %d points must have at least 3.", x.length));
        }
        int last = x.length - 1;
        if (x[0] == x[last] && y[0] == y[last]) {
            throw new IllegalArgumentException("A ring must not repeat its first point %s.".formatted(point(0)));
        }
        minX = Arrays.stream(x).min().orElseThrow();
        minY = Arrays.stream(y).min().orElseThrow();
        maxX = Arrays.stream(x).max().orElseThrow();
        maxY = Arrays.stream(y).max().orElseThrow();
    }

    /**
     * The outline of a region, counter-clockwise. Points that repeat their neighbour, and a repeated first point, are
     * dropped; a clockwise line is reversed.
     *
     * @throws IllegalArgumentException when fewer than three points or no area are left
     */
    public static Ring counterClockwise(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d x for %d y coordinates.", xs.length, ys.length));
        }
        Point.requireFinite(xs, ys);
        double[] x = new double[xs.length];
        double[] y = new double[xs.length];
        int n = 0;
        for (int i = 0; i < xs.length; i++) {
            if (n == 0 || xs[i] != x[n - 1] || ys[i] != y[n - 1]) {
                x[n] = xs[i];
                y[n++] = ys[i];
            }
        }
        while (n > 1 && x[0] == x[n - 1] && y[0] == y[n - 1]) {
            n--;
        }
        double area = n < 3 ? 0 : signedArea(x, y, n);
        if (area == 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A polygon of %d different points has no area.", n));
        }
        Ring ring = new Ring(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
        return area > 0 ? ring : ring.reversed();
    }

    /** The outline of the region that this line encloses: the line itself, or reversed. */
    public Ring counterClockwise() {
        return counterClockwise(x, y);
    }

    private Ring reversed() {
        int n = x.length;
        double[] rx = new double[n];
        double[] ry = new double[n];
        for (int i = 0; i < n; i++) {
            rx[i] = x[n - 1 - i];
            ry[i] = y[n - 1 - i];
        }
        return new Ring(rx, ry);
    }

    /** Turned about the origin; quarter turns are exact. */
    public Ring turned(double degrees) {
        Rotation turn = Rotation.of(degrees);
        double[] tx = new double[x.length];
        double[] ty = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            tx[i] = turn.x(x[i], y[i]) + 0.0;
            ty[i] = turn.y(x[i], y[i]) + 0.0;
        }
        return new Ring(tx, ty);
    }

    public Ring moved(double dx, double dy) {
        double[] mx = new double[x.length];
        double[] my = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            mx[i] = x[i] + dx;
            my[i] = y[i] + dy;
        }
        return new Ring(mx, my);
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

    /** The first coordinates as they are stored, for hot loops: not to be written to. */
    public double[] xs() {
        return x;
    }

    /** The second coordinates as they are stored, for hot loops: not to be written to. */
    public double[] ys() {
        return y;
    }

    public double minX() {
        return minX;
    }

    public double minY() {
        return minY;
    }

    public double maxX() {
        return maxX;
    }

    public double maxY() {
        return maxY;
    }

    /** Of the box around it. */
    public double width() {
        return maxX - minX;
    }

    /** Of the box around it. */
    public double height() {
        return maxY - minY;
    }

    /** Area in mm2, positive when the ring runs counter-clockwise (y up). */
    public double signedArea() {
        return signedArea(x, y, x.length);
    }

    /** About the first point, so that a region far from the origin keeps its precision. */
    static double signedArea(double[] x, double[] y, int n) {
        double twice = 0;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            twice += (x[j] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[j] - y[0]);
        }
        return twice / 2;
    }

    /** Whether a point lies inside; a point on the line may be counted either way. */
    public boolean contains(double px, double py) {
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if ((y[i] > py) != (y[j] > py) && px < (x[j] - x[i]) * (py - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** A point inside: in the middle of the widest stretch half way up. */
    public Point pointInside() {
        double halfWay = (minY + maxY) / 2;
        double[] crossings = crossings(halfWay);
        Point widest = new Point(minX, halfWay);
        double most = 0;
        for (int i = 1; i < crossings.length; i += 2) {
            double width = crossings[i] - crossings[i - 1];
            if (width > most) {
                most = width;
                widest = new Point((crossings[i] + crossings[i - 1]) / 2, halfWay);
            }
        }
        return widest;
    }

    /** Where the line crosses a height, from left to right. */
    private double[] crossings(double height) {
        return IntStream.range(0, x.length)
                .filter(i -> y[i] > height != y[next(i)] > height)
                .mapToDouble(i -> x[i] + (x[next(i)] - x[i]) * (height - y[i]) / (y[next(i)] - y[i]))
                .sorted()
                .toArray();
    }

    /** Distance of a point from the line, zero on it. */
    public double distanceTo(double px, double py) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            least = Math.min(least, squaredDistance(px, py, x[j], y[j], x[i], y[i]));
        }
        return Math.sqrt(least);
    }

    /** Square of the distance of a point from the edge that ends at a vertex, square mm. */
    public double squaredDistanceToEdge(int vertex, double px, double py) {
        int from = vertex == 0 ? x.length - 1 : vertex - 1;
        return squaredDistance(px, py, x[from], y[from], x[vertex], y[vertex]);
    }

    private static double squaredDistance(double px, double py, double ax, double ay, double bx, double by) {
        double vx = bx - ax;
        double vy = by - ay;
        double square = vx * vx + vy * vy;
        double along = square == 0 ? 0 : ((px - ax) * vx + (py - ay) * vy) / square;
        double share = Math.max(0, Math.min(1, along));
        double dx = px - ax - share * vx;
        double dy = py - ay - share * vy;
        return dx * dx + dy * dy;
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
