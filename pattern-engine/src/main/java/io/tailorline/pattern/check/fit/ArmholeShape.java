package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;

/**
 * An armhole of two panels laid together at the side seam, from the front shoulder round under the arm to the back one,
 * mm. A sound one bends one way only.
 *
 * @param line front and back laid together
 */
record ArmholeShape(Polyline line) {

    /** A turn against the bend counts from here on, degrees: the grid of 0.01 mm turns short chords by less. */
    private static final double COUNTS_DEG = 0.5;

    /** Both drawn in the frame of their garment, so they meet where the side seam begins. */
    static ArmholeShape of(Polyline front, Polyline back) {
        Polyline down = front.first().x() <= front.last().x() ? front : front.reversed();
        Polyline up = back.first().x() >= back.last().x() ? back : back.reversed();
        Point meeting = down.last().minus(up.first());
        return new ArmholeShape(Polyline.joined(down, up.moved(meeting)));
    }

    /** How often it changes the sense in which it bends. */
    int inflections() {
        double sense = 0;
        double against = 0;
        int changes = 0;
        double whole = 0;
        List<Double> turns = new ArrayList<>();
        for (int i = 2; i < line.size(); i++) {
            Point arriving = line.chordDirection(i - 1);
            Point leaving = line.chordDirection(i);
            turns.add(StrictMath.toDegrees(StrictMath.atan2(arriving.cross(leaving), arriving.dot(leaving))));
        }
        for (double turn : turns) {
            whole += turn;
        }
        sense = StrictMath.signum(whole);
        for (double turn : turns) {
            against = turn * sense < 0 ? against - turn * sense : 0;
            if (against > COUNTS_DEG) {
                changes++;
                sense = -sense;
                against = 0;
            }
        }
        return changes;
    }

    /** How far it bends the wrong way: the greatest distance from its convex hull. */
    double bulge() {
        Coordinate[] points = line.points().stream()
                .map(point -> new Coordinate(point.x(), point.y()))
                .toArray(Coordinate[]::new);
        Ring hull = Polygons.ring(
                new ConvexHull(points, Polygons.FLOATING).getConvexHull().getCoordinates());
        double furthest = 0;
        for (Coordinate point : points) {
            furthest = StrictMath.max(furthest, hull.distanceTo(point.x, point.y));
        }
        return furthest;
    }

    /** Level at which it reaches furthest into the front. */
    double furthestForward() {
        return line.points().stream()
                .reduce((one, other) -> one.y() >= other.y() ? one : other)
                .orElseThrow()
                .x();
    }
}
