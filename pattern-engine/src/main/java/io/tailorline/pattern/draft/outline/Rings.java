package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.geometry.ShortChords;
import io.tailorline.geometry.Trace;
import java.util.Optional;

/** Rings and edges of a piece as they are stored: on the grid, counter-clockwise, without short chords. */
final class Rings {

    /** A hit must lie this far out to count, mm. */
    private static final double LEAST_OUT = 0.01;

    /** Search distance from a notch to the cut line, mm: no allowance is wider. */
    private static final double FURTHEST_OUT = 200;

    /** A chord that keeps this far to one side of a ray does not touch it, mm. */
    private static final double BESIDE = 1e-5;

    private Rings() {}

    /** The ring as it is stored. */
    static Ring stored(Trace ring) {
        return ShortChords.leftOutOfRing(Mm.onGrid(ring.signedArea() < 0 ? ring.reversed() : ring));
    }

    /**
     * The line as it is stored; both ends stay.
     *
     * @param reversed whether it is stored from its last point to its first
     */
    static Polyline storedLine(Trace line, boolean reversed) {
        Polyline stored = ShortChords.leftOutOfLine(Mm.onGrid(line));
        return reversed ? stored.reversed() : stored;
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
