package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out vertices of an outline so that it only grows: the result contains the outline.
 *
 * <p>Invariant: every step adds a triangle outside the polygon and the polygon stays simple. One step, the cheapest in
 * area, is either
 *
 * <ol>
 *   <li>a reflex or straight vertex dropped: the chord across it lies outside; or
 *   <li>two neighbouring convex vertices replaced by the point where the edges before and after them meet.
 * </ol>
 *
 * It stops when the next step would spend more than the allowed share of the area. After Gardeyn and Wauters, arXiv
 * 2509.13329, section on shape simplification; 0.1 % of the area is their value.
 */
final class OutwardSimplification {

    /** Share of the outline's area that may be added. */
    static final double AREA_SHARE = 0.001;

    private double[] x;
    private double[] y;
    private int n;

    private OutwardSimplification(Ring outline) {
        x = outline.xs().clone();
        y = outline.ys().clone();
        n = x.length;
    }

    /** One possible step: at vertex {@code i}, with a new point when two vertices become one. */
    private record Step(int i, boolean joins, double newX, double newY, double cost) {}

    static Ring of(Ring outline) {
        OutwardSimplification work = new OutwardSimplification(outline);
        double left = outline.signedArea() * AREA_SHARE;
        while (work.n > 3) {
            Step best = work.cheapestStep(left);
            if (best == null) {
                break;
            }
            work.take(best);
            left -= best.cost();
        }
        return Ring.counterClockwise(Arrays.copyOf(work.x, work.n), Arrays.copyOf(work.y, work.n));
    }

    /** The cheapest step within the budget that keeps the polygon simple, or null. */
    private @Nullable Step cheapestStep(double budget) {
        List<Step> affordable = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Step step = stepAt(i);
            if (step != null && step.cost() <= budget) {
                affordable.add(step);
            }
        }
        while (!affordable.isEmpty()) {
            Step cheapest = Collections.min(affordable, Comparator.comparingDouble(Step::cost));
            if (keepsPolygonSimple(cheapest)) {
                return cheapest;
            }
            affordable.remove(cheapest);
        }
        return null;
    }

    private @Nullable Step stepAt(int i) {
        double turn = turnAt(i);
        if (turn <= 0) {
            return new Step(i, false, 0, 0, -turn / 2);
        }
        return n > 4 && turnAt(next(i)) > 0 ? joinAt(i) : null;
    }

    /** The edges before {@code i} and after its successor, prolonged until they meet outside; null when they do not. */
    private @Nullable Step joinAt(int i) {
        int before = previous(i);
        int second = next(i);
        int after = next(second);
        double ux = x[i] - x[before];
        double uy = y[i] - y[before];
        double vx = x[second] - x[after];
        double vy = y[second] - y[after];
        double determinant = vx * uy - ux * vy;
        double dx = x[second] - x[i];
        double dy = y[second] - y[i];
        if (determinant == 0) {
            return null;
        }
        double alongFirst = (vx * dy - vy * dx) / determinant;
        double alongSecond = (ux * dy - uy * dx) / determinant;
        if (!(alongFirst > 0) || !(alongSecond > 0)) {
            return null;
        }
        double px = x[i] + alongFirst * ux;
        double py = y[i] + alongFirst * uy;
        double cost = StrictMath.abs((px - x[i]) * dy - (py - y[i]) * dx) / 2;
        return new Step(i, true, px, py, cost);
    }

    private boolean keepsPolygonSimple(Step step) {
        int first = previous(step.i());
        if (!step.joins()) {
            return crossesNothing(x[first], y[first], x[next(step.i())], y[next(step.i())], first, 2);
        }
        int last = next(next(step.i()));
        return crossesNothing(x[first], y[first], step.newX(), step.newY(), first, 3)
                && crossesNothing(step.newX(), step.newY(), x[last], y[last], first, 3);
    }

    /**
     * Whether a new edge misses all edges but the {@code replaced} ones after {@code first}; their ends may be shared.
     */
    private boolean crossesNothing(double ax, double ay, double bx, double by, int first, int replaced) {
        for (int k = replaced; k < n; k++) {
            int c = (first + k) % n;
            int d = next(c);
            boolean sharesEnd = x[c] == bx && y[c] == by || x[d] == ax && y[d] == ay;
            double c1 = side(ax, ay, bx, by, x[c], y[c]);
            double d1 = side(ax, ay, bx, by, x[d], y[d]);
            double a1 = side(x[c], y[c], x[d], y[d], ax, ay);
            double b1 = side(x[c], y[c], x[d], y[d], bx, by);
            if (!sharesEnd && c1 * d1 <= 0 && a1 * b1 <= 0) {
                return false;
            }
        }
        return true;
    }

    private void take(Step step) {
        int removed = step.i();
        if (step.joins()) {
            x[step.i()] = step.newX();
            y[step.i()] = step.newY();
            removed = next(step.i());
        }
        System.arraycopy(x, removed + 1, x, removed, n - removed - 1);
        System.arraycopy(y, removed + 1, y, removed, n - removed - 1);
        n--;
    }

    /** Twice the area of the triangle at a vertex, negative where the vertex is reflex. */
    private double turnAt(int i) {
        int a = previous(i);
        int b = next(i);
        return side(x[a], y[a], x[i], y[i], x[b], y[b]);
    }

    private static double side(double ax, double ay, double bx, double by, double px, double py) {
        return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    }

    private int next(int i) {
        return i + 1 == n ? 0 : i + 1;
    }

    private int previous(int i) {
        return i == 0 ? n - 1 : i - 1;
    }
}
