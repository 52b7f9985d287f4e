package io.tailorline.nesting.geometry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Circles inside an outline, largest first: the first is centred on the pole of inaccessibility, each next one is the
 * largest that fits beside the ones before.
 *
 * <p>How deep two shapes overlap is read off their circles. The first circle is also where a label has most room. Found by
 * subdividing squares, best first; a square is dropped when its centre's distance plus half its diagonal cannot beat the
 * best centre so far by more than the precision, which is why the search stops.
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

    /** A circle smaller than this share of the first one says nothing about depth. */
    private static final double SMALLEST_RADIUS = 0.05;

    private final double[] xs;
    private final double[] ys;
    private final double[] radii;

    private Poles(double[] xs, double[] ys, double[] radii) {
        this.xs = xs;
        this.ys = ys;
        this.radii = radii;
    }

    private static final double DIAGONAL = Math.sqrt(2);

    private record Square(double x, double y, double half, double distance) {
        double bound() {
            return distance + half * DIAGONAL;
        }
    }

    /** A circle inside an outline. */
    public record Circle(double x, double y, double radius) {}

    /** The largest circle alone: the pole of inaccessibility. */
    public static Circle deepest(Outline outline) {
        Square best = largestFree(outline, new double[0], new double[0], new double[0], 0);
        return new Circle(best.x(), best.y(), best.distance());
    }

    public static Poles of(Outline outline) {
        double[] x = new double[MOST];
        double[] y = new double[MOST];
        double[] r = new double[MOST];
        double area = outline.area();
        double covered = 0;
        int n = 0;
        while (n < MOST && !covers(n, covered / area)) {
            Square best = largestFree(outline, x, y, r, n);
            if (best.distance() <= 0 || n > 0 && best.distance() < SMALLEST_RADIUS * r[0]) {
                break;
            }
            x[n] = best.x();
            y[n] = best.y();
            r[n] = best.distance();
            covered += StrictMath.PI * r[n] * r[n];
            n++;
        }
        return new Poles(Arrays.copyOf(x, n), Arrays.copyOf(y, n), Arrays.copyOf(r, n));
    }

    private static boolean covers(int n, double share) {
        return n >= FEW && share >= COVERED_BY_FEW || n >= SOME && share >= COVERED_BY_SOME;
    }

    private static Square largestFree(Outline outline, double[] x, double[] y, double[] r, int n) {
        double half = StrictMath.max(outline.width(), outline.height()) / 2;
        double precision = half * 2 * PRECISION;
        PriorityQueue<Square> open = new PriorityQueue<>(Comparator.comparingDouble(Square::bound)
                .reversed()
                .thenComparingDouble(Square::x)
                .thenComparingDouble(Square::y));
        double middleX = (outline.minX() + outline.maxX()) / 2;
        double middleY = (outline.minY() + outline.maxY()) / 2;
        Square best = square(outline, x, y, r, n, middleX, middleY, half);
        open.add(best);
        while (!open.isEmpty()) {
            Square square = open.poll();
            if (square.bound() <= best.distance() + precision) {
                break;
            }
            double quarter = square.half() / 2;
            for (int k = 0; k < 4; k++) {
                double cx = square.x() + (k % 2 == 0 ? -quarter : quarter);
                double cy = square.y() + (k / 2 == 0 ? -quarter : quarter);
                Square child = square(outline, x, y, r, n, cx, cy, quarter);
                if (child.distance() > best.distance()) {
                    best = child;
                }
                if (child.bound() > best.distance() + precision) {
                    open.add(child);
                }
            }
        }
        return best;
    }

    /** Signed distance of the square's centre from the border and from the circles so far; negative where it is no use. */
    private static Square square(
            Outline outline, double[] x, double[] y, double[] r, int n, double cx, double cy, double half) {
        double distance = outline.distanceToBorder(cx, cy);
        if (!outline.contains(cx, cy)) {
            distance = -distance;
        }
        for (int i = 0; i < n; i++) {
            distance = StrictMath.min(distance, distance(cx - x[i], cy - y[i]) - r[i]);
        }
        return new Square(cx, cy, half, distance);
    }

    private static double distance(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    Poles turned(double degrees) {
        Turn turn = Turn.of(degrees);
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
