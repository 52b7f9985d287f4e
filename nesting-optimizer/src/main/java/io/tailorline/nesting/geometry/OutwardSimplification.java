package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Ring;
import java.util.HashSet;
import java.util.Set;
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
 *
 * <p>A step changes what its neighbours may do and nothing else, so that a vertex remembers its own.
 */
final class OutwardSimplification {

    /** Share of the outline's area that may be added. */
    static final double AREA_SHARE = 0.001;

    /** Vertices whose steps change with one: two before it, it or what came in its place, and two behind. */
    private static final int TOUCHED = 5;

    private static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

    private Vertex first;
    private int n;

    /** A vertex of the polygon, and the step that begins at it. */
    private static final class Vertex {

        private final double x;
        private final double y;
        private Vertex before = this;
        private Vertex after = this;

        /** Area that the step adds. */
        private double cost;

        /** What two vertices become; null when this one alone is dropped. */
        private @Nullable Vertex joint;

        Vertex(double x, double y) {
            this.x = x;
            this.y = y;
        }
    }

    private OutwardSimplification(Ring outline) {
        n = outline.size();
        first = new Vertex(outline.xs()[0], outline.ys()[0]);
        Vertex last = first;
        for (int i = 1; i < n; i++) {
            Vertex vertex = new Vertex(outline.xs()[i], outline.ys()[i]);
            link(last, vertex);
            last = vertex;
        }
        link(last, first);
    }

    private static void link(Vertex before, Vertex after) {
        before.after = after;
        after.before = before;
    }

    static Ring of(Ring outline) {
        OutwardSimplification work = new OutwardSimplification(outline);
        work.measure(work.first, work.n);
        double left = outline.signedArea() * AREA_SHARE;
        while (work.n > 3) {
            Vertex best = work.cheapestStep(left);
            if (best == null) {
                break;
            }
            left -= best.cost;
            work.take(best);
        }
        return work.ring();
    }

    private Ring ring() {
        double[] x = new double[n];
        double[] y = new double[n];
        Vertex vertex = first;
        for (int i = 0; i < n; i++) {
            x[i] = vertex.x;
            y[i] = vertex.y;
            vertex = vertex.after;
        }
        return Ring.counterClockwise(x, y);
    }

    /** The cheapest step within the budget that keeps the polygon simple, or null. */
    private @Nullable Vertex cheapestStep(double budget) {
        Set<Vertex> crossing = new HashSet<>();
        Vertex cheapest = cheapestStep(budget, crossing);
        while (cheapest != null && !keepsPolygonSimple(cheapest)) {
            crossing.add(cheapest);
            cheapest = cheapestStep(budget, crossing);
        }
        return cheapest;
    }

    private @Nullable Vertex cheapestStep(double budget, Set<Vertex> except) {
        Vertex cheapest = null;
        Vertex vertex = first;
        for (int i = 0; i < n; i++) {
            if (vertex.cost <= budget
                    && (cheapest == null || vertex.cost < cheapest.cost)
                    && !except.contains(vertex)) {
                cheapest = vertex;
            }
            vertex = vertex.after;
        }
        return cheapest;
    }

    /** Finds the steps that begin at some vertices in a row. */
    private void measure(Vertex from, int count) {
        Vertex vertex = from;
        for (int i = 0; i < count; i++) {
            double turn = turnAt(vertex);
            vertex.joint = turn > 0 && n > 4 && turnAt(vertex.after) > 0 ? joint(vertex) : null;
            if (turn <= 0) {
                vertex.cost = -turn / 2;
            } else if (vertex.joint == null) {
                vertex.cost = IMPOSSIBLE;
            } else {
                vertex.cost = StrictMath.abs(side(vertex, vertex.after, vertex.joint)) / 2;
            }
            vertex = vertex.after;
        }
    }

    /** Where the edges before a vertex and after its successor, prolonged, meet outside; null when they do not. */
    private static @Nullable Vertex joint(Vertex vertex) {
        Vertex second = vertex.after;
        double ux = vertex.x - vertex.before.x;
        double uy = vertex.y - vertex.before.y;
        double vx = second.x - second.after.x;
        double vy = second.y - second.after.y;
        double determinant = vx * uy - ux * vy;
        double dx = second.x - vertex.x;
        double dy = second.y - vertex.y;
        if (determinant == 0) {
            return null;
        }
        double alongFirst = (vx * dy - vy * dx) / determinant;
        double alongSecond = (ux * dy - uy * dx) / determinant;
        return alongFirst > 0 && alongSecond > 0
                ? new Vertex(vertex.x + alongFirst * ux, vertex.y + alongFirst * uy)
                : null;
    }

    private boolean keepsPolygonSimple(Vertex step) {
        Vertex from = step.before;
        Vertex joint = step.joint;
        if (joint == null) {
            return crossesNothing(from, step.after, from, 2);
        }
        return crossesNothing(from, joint, from, 3) && crossesNothing(joint, step.after.after, from, 3);
    }

    /**
     * Whether a new edge misses all edges but the {@code replaced} ones after {@code from}; their ends may be shared.
     */
    private boolean crossesNothing(Vertex a, Vertex b, Vertex from, int replaced) {
        Vertex c = from;
        for (int k = 0; k < replaced; k++) {
            c = c.after;
        }
        for (; c != from; c = c.after) {
            Vertex d = c.after;
            boolean sharesEnd = isSame(c, b) || isSame(d, a);
            if (!sharesEnd && side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Vertex a, Vertex b) {
        return a.x == b.x && a.y == b.y;
    }

    private void take(Vertex step) {
        Vertex before = step.before;
        Vertex behind = step.after;
        Vertex joint = step.joint;
        if (joint == null) {
            link(before, behind);
            first = first == step ? behind : first;
        } else {
            link(before, joint);
            link(joint, behind.after);
            first = first == step ? joint : first == behind ? joint.after : first;
        }
        n--;
        measure(before.before, n > 4 ? TOUCHED : n);
    }

    /** Twice the area of the triangle at a vertex, negative where the vertex is reflex. */
    private static double turnAt(Vertex vertex) {
        return side(vertex.before, vertex, vertex.after);
    }

    private static double side(Vertex a, Vertex b, Vertex p) {
        return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    }
}
