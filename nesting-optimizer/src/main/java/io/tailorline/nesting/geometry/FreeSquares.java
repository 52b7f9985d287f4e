package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the largest circles in an outline, one beside the other, by subdividing squares, the most promising first.
 *
 * <p>No point of a square is farther from the border than its centre is, plus half its diagonal: its bound. The search
 * for a circle ends when no square's bound beats the best centre by more than the precision. Invariant: a circle that
 * is taken only lowers distances, so bounds stay bounds; squares rejected for one circle are reused for the next, and
 * measured again only when their turn comes. Of one thread.
 *
 * <p>To a point of a square no edge is nearest that is farther from the centre than the nearest one by more than the
 * diagonal: the others alone are asked within it.
 */
final class FreeSquares {

    private static final double DIAGONAL = Math.sqrt(2);

    /** What rounding may take from a distance, as a factor: an edge too many costs nothing. */
    private static final double ROUNDING = 1 + 1e-9;

    private final Ring outline;
    private final double precision;
    private final List<Poles.Circle> taken = new ArrayList<>();
    private final PriorityQueue<Square> open = new PriorityQueue<>();

    /** @param precision share of the longer side of the outline's box to which a radius is found */
    FreeSquares(Ring outline, double precision) {
        this.outline = outline;
        double half = StrictMath.max(outline.width(), outline.height()) / 2;
        this.precision = half * 2 * precision;
        double x = (outline.minX() + outline.maxX()) / 2;
        double y = (outline.minY() + outline.maxY()) / 2;
        int[] all = IntStream.range(0, outline.size()).toArray();
        open.add(square(x, y, half, all, outline.contains(x, y)));
    }

    /**
     * A square about a point.
     *
     * @param edges among which is the nearest one to any of its points; not to be written to
     * @param border distance of the centre from the border, negative outside the outline
     * @param distance of the centre from the border and from the circles taken by then; negative outside the outline
     * @param circles how many were taken by then
     */
    private record Square(double x, double y, double half, int[] edges, double border, double distance, int circles)
            implements Comparable<Square> {

        double diagonal() {
            return 2 * half * DIAGONAL;
        }

        double bound() {
            return distance + half * DIAGONAL;
        }

        @Override
        public int compareTo(Square other) {
            int order = Double.compare(other.bound(), bound());
            order = order != 0 ? order : Double.compare(x, other.x);
            return order != 0 ? order : Double.compare(y, other.y);
        }
    }

    /** Keeps the circles to come out of this one. */
    void take(Poles.Circle circle) {
        taken.add(circle);
    }

    /**
     * The largest circle inside the outline and beside those that were taken.
     *
     * @param least circles of this radius or less need not be found
     * @return one of radius 0 or less when there is none
     */
    Poles.Circle largestCircle(double least) {
        Square best = null;
        while (!open.isEmpty() && (best == null || open.peek().bound() > best.distance() + precision)) {
            Square square = open.poll();
            if (square.circles() < taken.size()) {
                Square measured = measuredAgain(square);
                best = better(best, measured);
                keep(measured, least);
            } else {
                best = divide(square, better(best, square), least);
            }
        }
        return best == null ? new Poles.Circle(0, 0, 0) : new Poles.Circle(best.x(), best.y(), best.distance());
    }

    private Square divide(Square square, Square bestSoFar, double least) {
        double quarter = square.half() / 2;
        int[] edges = edgesNear(square);
        boolean isOneSided = Math.abs(square.border()) > ROUNDING * square.diagonal() / 4;
        Square best = bestSoFar;
        for (int k = 0; k < 4; k++) {
            double x = square.x() + (k % 2 == 0 ? -quarter : quarter);
            double y = square.y() + (k / 2 == 0 ? -quarter : quarter);
            boolean isInside = isOneSided ? square.border() > 0 : outline.contains(x, y);
            Square child = square(x, y, quarter, edges, isInside);
            best = better(best, child);
            keep(child, least);
        }
        return best;
    }

    private int[] edgesNear(Square square) {
        double reach = ROUNDING * (Math.abs(square.border()) + square.diagonal());
        int[] near = new int[square.edges().length];
        int n = 0;
        for (int edge : square.edges()) {
            if (outline.squaredDistanceToEdge(edge, square.x(), square.y()) <= reach * reach) {
                near[n++] = edge;
            }
        }
        return n == near.length ? square.edges() : Arrays.copyOf(near, n);
    }

    private void keep(Square square, double least) {
        if (square.bound() > least) {
            open.add(square);
        }
    }

    private static Square better(@Nullable Square best, Square other) {
        return best == null || other.distance() > best.distance() ? other : best;
    }

    private Square square(double x, double y, double half, int[] edges, boolean isInside) {
        double least = Double.POSITIVE_INFINITY;
        for (int edge : edges) {
            least = Math.min(least, outline.squaredDistanceToEdge(edge, x, y));
        }
        double border = isInside ? Math.sqrt(least) : -Math.sqrt(least);
        return new Square(x, y, half, edges, border, beside(x, y, border, 0), taken.size());
    }

    private Square measuredAgain(Square square) {
        double distance = beside(square.x(), square.y(), square.distance(), square.circles());
        return new Square(
                square.x(), square.y(), square.half(), square.edges(), square.border(), distance, taken.size());
    }

    /** A distance lowered to that from the circles taken since. */
    private double beside(double x, double y, double distance, int since) {
        double least = distance;
        for (int i = since; i < taken.size(); i++) {
            Poles.Circle circle = taken.get(i);
            double dx = x - circle.x();
            double dy = y - circle.y();
            least = Math.min(least, Math.sqrt(dx * dx + dy * dy) - circle.radius());
        }
        return least;
    }
}
