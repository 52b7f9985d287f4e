package io.tailorline.nesting.geometry;

import java.util.Arrays;
import java.util.Locale;

/**
 * A simple polygon as two arrays of coordinates, counter-clockwise, the first point not repeated.
 *
 * <p>Immutable by agreement: {@link #xs()} and {@link #ys()} hand out the arrays themselves to the search and must not
 * be written to.
 */
public final class Outline {

    private final double[] xs;
    private final double[] ys;
    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;

    private Outline(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.minX = Arrays.stream(xs).min().orElseThrow();
        this.minY = Arrays.stream(ys).min().orElseThrow();
        this.maxX = Arrays.stream(xs).max().orElseThrow();
        this.maxY = Arrays.stream(ys).max().orElseThrow();
    }

    /**
     * The polygon through the given points. Points that repeat their neighbour, and a repeated first point, are
     * dropped; a clockwise polygon is reversed.
     *
     * @throws IllegalArgumentException when fewer than three points or no area are left
     */
    public static Outline of(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d x for %d y coordinates.", xs.length, ys.length));
        }
        double[] x = new double[xs.length];
        double[] y = new double[xs.length];
        int n = 0;
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isFinite(xs[i]) || !Double.isFinite(ys[i])) {
                throw new IllegalArgumentException("Point (%s, %s) must be finite.".formatted(xs[i], ys[i]));
            }
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
        return area > 0 ? new Outline(Arrays.copyOf(x, n), Arrays.copyOf(y, n)) : reversed(x, y, n);
    }

    private static Outline reversed(double[] x, double[] y, int n) {
        double[] rx = new double[n];
        double[] ry = new double[n];
        for (int i = 0; i < n; i++) {
            rx[i] = x[n - 1 - i];
            ry[i] = y[n - 1 - i];
        }
        return new Outline(rx, ry);
    }

    /** Turned about the origin; quarter turns are exact. */
    public Outline turned(double degrees) {
        Turn turn = Turn.of(degrees);
        double[] x = new double[xs.length];
        double[] y = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            x[i] = xs[i] * turn.cos() - ys[i] * turn.sin() + 0.0;
            y[i] = xs[i] * turn.sin() + ys[i] * turn.cos() + 0.0;
        }
        return new Outline(x, y);
    }

    public Outline moved(double dx, double dy) {
        double[] x = new double[xs.length];
        double[] y = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            x[i] = xs[i] + dx;
            y[i] = ys[i] + dy;
        }
        return new Outline(x, y);
    }

    public Outline placed(RigidTransform transform) {
        return turned(transform.rotationDeg()).moved(transform.x(), transform.y());
    }

    public int size() {
        return xs.length;
    }

    /** The x coordinates, not to be written to. */
    public double[] xs() {
        return xs;
    }

    /** The y coordinates, not to be written to. */
    public double[] ys() {
        return ys;
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

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double area() {
        return signedArea(xs, ys, xs.length);
    }

    /** Whether a point lies inside; a point on the border may be counted either way. */
    public boolean contains(double px, double py) {
        boolean inside = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            if ((ys[i] > py) != (ys[j] > py) && px < (xs[j] - xs[i]) * (py - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Distance of a point from the border, zero on it. */
    public double distanceToBorder(double px, double py) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            least = Math.min(least, squaredDistance(px, py, xs[j], ys[j], xs[i], ys[i]));
        }
        return Math.sqrt(least);
    }

    private static double squaredDistance(double px, double py, double ax, double ay, double bx, double by) {
        double vx = bx - ax;
        double vy = by - ay;
        double along = ((px - ax) * vx + (py - ay) * vy) / (vx * vx + vy * vy);
        double share = Math.max(0, Math.min(1, along));
        double dx = px - ax - share * vx;
        double dy = py - ay - share * vy;
        return dx * dx + dy * dy;
    }

    private static double signedArea(double[] x, double[] y, int n) {
        double twice = 0;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            twice += (x[j] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[j] - y[0]);
        }
        return twice / 2;
    }
}
