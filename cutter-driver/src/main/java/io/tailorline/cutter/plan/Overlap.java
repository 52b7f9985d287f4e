package io.tailorline.cutter.plan;

import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two pieces that lie over each other: the knife would cut into one of them along the line of the other.
 *
 * <p>Every line is cut into stretches where it crosses the other one; a stretch whose middle lies deep inside the other piece
 * overlaps it. Pieces may touch along a line, and rounding to the 0.01 mm grid is no overlap.
 */
record Overlap(String piece, String other) {

    /** Two lines of the grid, mm: less is rounding. */
    private static final double DEPTH = 0.02;

    /** The first two that overlap. */
    static Optional<Overlap> first(List<Placement> placements) {
        for (int i = 0; i < placements.size(); i++) {
            Box box = Box.of(placements.get(i).cutLine());
            for (int k = 0; k < i; k++) {
                Ring one = placements.get(i).cutLine();
                Ring other = placements.get(k).cutLine();
                if (box.meets(Box.of(other)) && (entersDeep(one, other) || entersDeep(other, one))) {
                    return Optional.of(new Overlap(
                            placements.get(k).piece(), placements.get(i).piece()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean entersDeep(Ring line, Ring piece) {
        for (int i = 0; i < line.size(); i++) {
            Point from = line.point(i);
            Point to = line.point(line.next(i));
            double[] cuts = cuts(from, to, piece);
            for (int k = 1; k < cuts.length; k++) {
                if (isDeepInside(from.plus(to.minus(from).times((cuts[k - 1] + cuts[k]) / 2)), piece)) {
                    return true;
                }
            }
        }
        return isDeepInside(inside(line), piece);
    }

    /** Where an edge crosses a ring, as parts of the edge in order, its ends among them. */
    private static double[] cuts(Point from, Point to, Ring ring) {
        List<Double> cuts = new ArrayList<>(List.of(0.0, 1.0));
        Point along = to.minus(from);
        for (int i = 0; i < ring.size(); i++) {
            Point start = ring.point(i);
            Point edge = ring.point(ring.next(i)).minus(start);
            double turn = cross(along, edge);
            double at = cross(start.minus(from), edge) / turn;
            double there = cross(start.minus(from), along) / turn;
            if (turn != 0 && at > 0 && at < 1 && there >= 0 && there <= 1) {
                cuts.add(at);
            }
        }
        return cuts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** A point inside a ring: in the middle of the widest stretch half way up. */
    private static Point inside(Ring ring) {
        Box box = Box.of(ring);
        double y = (box.low() + box.high()) / 2;
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Point from = ring.point(i);
            Point to = ring.point(ring.next(i));
            if (from.y() > y != to.y() > y) {
                crossings.add(from.x() + (to.x() - from.x()) * (y - from.y()) / (to.y() - from.y()));
            }
        }
        crossings.sort(null);
        Point widest = new Point(box.left(), y);
        double most = 0;
        for (int i = 1; i < crossings.size(); i += 2) {
            double width = crossings.get(i) - crossings.get(i - 1);
            if (width > most) {
                most = width;
                widest = new Point((crossings.get(i) + crossings.get(i - 1)) / 2, y);
            }
        }
        return widest;
    }

    private static boolean isDeepInside(Point point, Ring ring) {
        boolean inside = false;
        for (int i = 0; i < ring.size(); i++) {
            Point from = ring.point(i);
            Point to = ring.point(ring.next(i));
            if (distance(from, to, point) <= DEPTH) {
                return false;
            }
            boolean crosses = from.y() > point.y() != to.y() > point.y();
            if (crosses && point.x() < from.x() + (to.x() - from.x()) * (point.y() - from.y()) / (to.y() - from.y())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static double distance(Point from, Point to, Point point) {
        Point along = to.minus(from);
        Point off = point.minus(from);
        double square = along.x() * along.x() + along.y() * along.y();
        double share = square == 0 ? 0 : (along.x() * off.x() + along.y() * off.y()) / square;
        return off.minus(along.times(Math.max(0, Math.min(1, share)))).length();
    }

    private static double cross(Point a, Point b) {
        return a.x() * b.y() - a.y() * b.x();
    }

    private record Box(double left, double low, double right, double high) {

        static Box of(Ring ring) {
            double left = Double.POSITIVE_INFINITY;
            double low = left;
            double right = -left;
            double high = right;
            for (Point point : ring.points()) {
                left = Math.min(left, point.x());
                low = Math.min(low, point.y());
                right = Math.max(right, point.x());
                high = Math.max(high, point.y());
            }
            return new Box(left, low, right, high);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && low < other.high && other.low < high;
        }
    }
}
