package io.tailorline.nesting.problem;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The half of a ring below a line along x: the half of a piece on the lower ply when its axis lies on the fold. */
final class LowerHalf {

    private LowerHalf() {}

    /**
     * What lies at {@code y} or below, counter-clockwise; its last edge, from the last point to the first, runs along
     * the line. Empty when the line does not cut the ring into one part on either side.
     */
    static Optional<Ring> below(Ring ring, double y) {
        int entry = -1;
        int crossings = 0;
        for (int i = 0; i < ring.size(); i++) {
            boolean here = ring.y(i) < y;
            boolean next = ring.y(ring.next(i)) < y;
            if (here != next) {
                crossings++;
                entry = next ? i : entry;
            }
        }
        return crossings == 2 ? Optional.of(from(ring, entry, y)) : Optional.empty();
    }

    /** @param entry the last point above the line before the ring goes below it */
    private static Ring from(Ring ring, int entry, double y) {
        List<Point> points = new ArrayList<>();
        points.add(crossing(ring, entry, y));
        int at = ring.next(entry);
        while (ring.y(at) < y) {
            points.add(ring.point(at));
            at = ring.next(at);
        }
        points.add(crossing(ring, (at + ring.size() - 1) % ring.size(), y));
        return new Ring(points);
    }

    private static Point crossing(Ring ring, int from, double y) {
        Point a = ring.point(from);
        Point b = ring.point(ring.next(from));
        return new Point(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y);
    }
}
