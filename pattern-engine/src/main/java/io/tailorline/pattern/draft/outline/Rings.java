package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.piece.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rings and edges of a piece as they are stored: on the grid, counter-clockwise, without crumbs. */
final class Rings {

    /** No stored chord is shorter, mm: a knife cannot follow it and its direction is noise. */
    private static final double LEAST_CHORD = 0.5;

    /** A hit must lie this far out to count, mm. */
    private static final double LEAST_OUT = 0.01;

    /** Search distance from a notch to the cut line, mm: no allowance is wider. */
    private static final double FURTHEST_OUT = 200;

    /** A chord that keeps this far to one side of a ray does not touch it, mm. */
    private static final double BESIDE = 1e-5;

    private Rings() {}

    static Ring of(List<Edge> edges) {
        int size = 0;
        for (Edge edge : edges) {
            size += edge.line().size() - 1;
        }
        Trace ring = new Trace(size);
        for (Edge edge : edges) {
            ring.along(edge.line(), 0, edge.line().size() - 1);
        }
        return ring.ring();
    }

    /** The ring as it is stored. */
    static Ring stored(Trace ring) {
        Trace onGrid = Mm.onGrid(ring.signedArea() < 0 ? ring.reversed() : ring);
        return hasCrumbs(onGrid, true) ? withoutCrumbs(points(onGrid)) : onGrid.ring();
    }

    /**
     * The line as it is stored; both ends stay.
     *
     * @param reversed whether it is stored from its last point to its first
     */
    static Polyline storedLine(Trace line, boolean reversed) {
        Trace onGrid = Mm.onGrid(line);
        Trace stored = hasCrumbs(onGrid, false) ? lineWithoutCrumbs(points(onGrid)) : onGrid;
        return (reversed ? stored.reversed() : stored).line();
    }

    private static boolean hasCrumbs(Trace line, boolean closed) {
        int before = closed ? line.size() - 1 : 0;
        for (int i = closed ? 0 : 1; i < line.size(); i++) {
            double x = line.x(i) - line.x(before);
            double y = line.y(i) - line.y(before);
            if (x * x + y * y < LEAST_CHORD * LEAST_CHORD) {
                return true;
            }
            before = i;
        }
        return false;
    }

    private static List<Point> points(Trace line) {
        List<Point> points = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            points.add(line.point(i));
        }
        return points;
    }

    /** Of two points too close the one that bends the line less is left out. */
    private static Ring withoutCrumbs(List<Point> points) {
        for (int i = 0; i < points.size() && points.size() > 3; ) {
            int next = (i + 1) % points.size();
            if (points.get(i).distanceTo(points.get(next)) >= LEAST_CHORD) {
                i++;
            } else {
                points.remove(bend(points, i) < bend(points, next) ? i : next);
                i = Math.max(0, i - 1);
            }
        }
        return new Ring(points);
    }

    private static Trace lineWithoutCrumbs(List<Point> points) {
        for (int i = 0; i < points.size() - 1 && points.size() > 2; ) {
            if (points.get(i).distanceTo(points.get(i + 1)) >= LEAST_CHORD) {
                i++;
            } else {
                points.remove(i + 1 < points.size() - 1 ? i + 1 : i);
                i = Math.max(0, i - 1);
            }
        }
        return new Polyline(points).traced();
    }

    private static double bend(List<Point> ring, int i) {
        Point before = ring.get((i + ring.size() - 1) % ring.size());
        Point at = ring.get(i);
        Point after = ring.get((i + 1) % ring.size());
        Point u = at.minus(before);
        Point v = after.minus(at);
        return StrictMath.abs(StrictMath.atan2(u.cross(v), u.dot(v)));
    }

    /** Where the ray from {@code from} first leaves through the ring. */
    static Optional<Point> hit(Ring ring, Point from, Point direction) {
        Point start = from.plus(direction.times(LEAST_OUT));
        Point end = from.plus(direction.times(FURTHEST_OUT));
        Point nearest = null;
        double sideBefore = side(ring, 0, start, direction);
        for (int i = 0; i < ring.size(); i++) {
            int next = ring.next(i);
            double side = side(ring, next, start, direction);
            boolean canCross = Math.min(sideBefore, side) < BESIDE && Math.max(sideBefore, side) > -BESIDE;
            sideBefore = side;
            Optional<Crossing> crossing =
                    canCross ? Crossing.of(start, end, ring.point(i), ring.point(next)) : Optional.empty();
            if (crossing.isPresent()
                    && (nearest == null || crossing.get().at().distanceTo(from) < nearest.distanceTo(from))) {
                nearest = crossing.get().at();
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How far a point of the ring lies beside the ray, mm: positive to one side and negative to the other. */
    private static double side(Ring ring, int index, Point start, Point direction) {
        return direction.x() * (ring.y(index) - start.y()) - direction.y() * (ring.x(index) - start.x());
    }
}
