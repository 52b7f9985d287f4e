package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Ring;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Widens an outline that does not cross itself by a distance all round, never by less. Holes that close in on
 * themselves are filled.
 *
 * <p>JTS puts the corners of its arcs on the circle, so the chords fall short of it by {@code 1 - cos(half the step)},
 * and rounds the number of chords, so that a step may be half as long again; the distance is raised by that factor.
 */
final class Clearance {

    /** Chords in a quarter of a circle: with 8 the outline grows by at most 1.1 % of the distance too much. */
    private static final int CHORDS_PER_QUARTER = 8;

    private static final double LONGEST_STEP = 1.5;

    private static final double CHORD_FACTOR =
            1 / StrictMath.cos(LONGEST_STEP * StrictMath.PI / (4 * CHORDS_PER_QUARTER));

    private Clearance() {}

    /** @param distance not negative, in the unit of the outline */
    static Ring around(Ring outline, double distance) {
        if (distance == 0) {
            return outline;
        }
        BufferParameters round = new BufferParameters(CHORDS_PER_QUARTER);
        round.setSimplifyFactor(0);
        Polygon wide = (Polygon) BufferOp.bufferOp(Polygons.of(outline), distance * CHORD_FACTOR, round);
        return Polygons.outside(wide);
    }
}
