package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Rotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Circles inside an outline, largest first: the first is centred on the pole of inaccessibility, each next one is the
 * largest that fits beside the ones before.
 *
 * <p>How deep two shapes overlap is read off their circles. The first circle is also where a label has most room. Found
 * by {@link FreeSquares}.
 *
 * <p>How many circles: Gardeyn and Wauters, "An open-source heuristic to reboot 2D nesting research", arXiv 2509.13329:
 * stop at 8 circles when they cover 90 % of the area, at 16 when 80 %, and at 64 in any case.
 */
public final class Poles {

    private static final int FEW = 8;
    private static final double COVERED_BY_FEW = 0.90;
    private static final int SOME = 16;
    private static final double COVERED_BY_SOME = 0.80;
    private static final int MOST = 64;

    /** Share of the outline's diameter to which a radius is found. */
    private static final double PRECISION = 0.002;

    /** A sliver's circle is looked for more and more finely; outlines thinner than that are refused when read. */
    private static final double FINEST = 1e-12;

    /** A circle smaller than this share of the first one is irrelevant to the depth. */
    private static final double SMALLEST_RADIUS = 0.05;

    private final double[] xs;
    private final double[] ys;
    private final double[] radii;

    private Poles(double[] xs, double[] ys, double[] radii) {
        this.xs = xs;
        this.ys = ys;
        this.radii = radii;
    }

    /** A circle inside an outline. */
    public record Circle(double x, double y, double radius) {}

    /** The largest circle alone: the pole of inaccessibility. */
    public static Circle deepest(Ring outline) {
        return new FreeSquares(outline, PRECISION).largestCircle(0);
    }

    public static Poles of(Ring outline) {
        FreeSquares squares = new FreeSquares(outline, PRECISION);
        Circle best = squares.largestCircle(0);
        for (double finer = PRECISION / 10; best.radius() <= 0; finer /= 10) {
            squares = new FreeSquares(outline, finer);
            best = squares.largestCircle(0);
            if (finer < FINEST) {
                throw new IllegalArgumentException("The outline has no room for a circle.");
            }
        }
        double[] x = new double[MOST];
        double[] y = new double[MOST];
        double[] r = new double[MOST];
        double area = outline.signedArea();
        double covered = 0;
        int n = 0;
        while (best.radius() > (n == 0 ? 0 : SMALLEST_RADIUS * r[0])) {
            squares.take(best);
            x[n] = best.x();
            y[n] = best.y();
            r[n] = best.radius();
            covered += StrictMath.PI * r[n] * r[n];
            n++;
            if (n == MOST || covers(n, covered / area)) {
                break;
            }
            best = squares.largestCircle(SMALLEST_RADIUS * r[0]);
        }
        return new Poles(Arrays.copyOf(x, n), Arrays.copyOf(y, n), Arrays.copyOf(r, n));
    }

    private static boolean covers(int n, double share) {
        return n >= FEW && share >= COVERED_BY_FEW || n >= SOME && share >= COVERED_BY_SOME;
    }

    /** The same circles, made smaller where they do not fit into another outline; what gets too small is left out. */
    Poles within(Ring outline) {
        List<Circle> fitting = IntStream.range(0, size())
                .filter(i -> outline.contains(xs[i], ys[i]))
                .mapToObj(i -> new Circle(xs[i], ys[i], Math.min(radii[i], outline.distanceTo(xs[i], ys[i]))))
                .sorted(Comparator.comparingDouble(Circle::radius).reversed())
                .toList();
        List<Circle> large = fitting.stream()
                .filter(circle ->
                        circle.radius() > SMALLEST_RADIUS * fitting.get(0).radius())
                .toList();
        return large.isEmpty()
                ? of(outline)
                : new Poles(
                        large.stream().mapToDouble(Circle::x).toArray(),
                        large.stream().mapToDouble(Circle::y).toArray(),
                        large.stream().mapToDouble(Circle::radius).toArray());
    }

    Poles turned(double degrees) {
        Rotation turn = Rotation.of(degrees);
        double[] x = new double[xs.length];
        double[] y = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            x[i] = xs[i] * turn.cos() - ys[i] * turn.sin();
            y[i] = xs[i] * turn.sin() + ys[i] * turn.cos();
        }
        return new Poles(x, y, radii);
    }

    public int size() {
        return xs.length;
    }

    /** Centres along x, not to be written to. */
    public double[] xs() {
        return xs;
    }

    /** Centres along y, not to be written to. */
    public double[] ys() {
        return ys;
    }

    /** Radii, largest first, not to be written to. */
    public double[] radii() {
        return radii;
    }
}
