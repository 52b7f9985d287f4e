package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Crossing;
import io.tailorline.pattern.geom.Mm;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.geom.Ring;
import io.tailorline.pattern.piece.Edge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Rings and edges of a piece as they are stored: on the grid, counter-clockwise, without crumbs. */
final class Rings {

    /** No stored chord is shorter, mm: a knife cannot follow it and its direction is noise. */
    private static final double LEAST_CHORD = 0.5;

    /** A hit must lie this far out to count, mm. */
    private static final double LEAST_OUT = 0.01;

    /** How far a notch looks for the cut line, mm: no allowance is wider. */
    private static final double FURTHEST_OUT = 200;

    private Rings() {}

    static Ring of(List<Edge> edges) {
        List<Point> points = new ArrayList<>();
        for (Edge edge : edges) {
            List<Point> line = edge.line().points();
            points.addAll(line.subList(0, line.size() - 1));
        }
        return new Ring(points);
    }

    static Ring counterClockwise(Ring ring) {
        if (ring.signedArea() >= 0) {
            return ring;
        }
        List<Point> turned = new ArrayList<>(ring.points());
        Collections.reverse(turned);
        return new Ring(turned);
    }

    /** The ring on the grid; of two points too close the one that bends the line less is left out. */
    static Ring onGrid(Ring ring) {
        List<Point> points = new ArrayList<>(Mm.onGrid(ring.points()));
        for (int i = 0; i < points.size() && points.size() > 3; ) {
            int next = (i + 1) % points.size();
            if (points.get(i).distanceTo(points.get(next)) >= LEAST_CHORD) {
                i++;
            } else {
                points.remove(bend(points, i) < bend(points, next) ? i : next);
                i = StrictMath.max(0, i - 1);
            }
        }
        return new Ring(points);
    }

    /** The line on the grid; both ends stay. */
    static Polyline onGrid(Polyline line) {
        List<Point> points = new ArrayList<>(Mm.onGrid(line.points()));
        for (int i = 0; i < points.size() - 1 && points.size() > 2; ) {
            if (points.get(i).distanceTo(points.get(i + 1)) >= LEAST_CHORD) {
                i++;
            } else {
                points.remove(i + 1 < points.size() - 1 ? i + 1 : i);
                i = StrictMath.max(0, i - 1);
            }
        }
        return new Polyline(points);
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
        List<Point> points = ring.points();
        for (int i = 0; i < points.size(); i++) {
            Optional<Crossing> crossing = Crossing.of(start, end, points.get(i), points.get((i + 1) % points.size()));
            if (crossing.isPresent()
                    && (nearest == null || crossing.get().at().distanceTo(from) < nearest.distanceTo(from))) {
                nearest = crossing.get().at();
            }
        }
        return Optional.ofNullable(nearest);
    }
}
