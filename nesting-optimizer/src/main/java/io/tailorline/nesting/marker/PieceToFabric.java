package io.tailorline.nesting.marker;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.PieceGeometry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From the piece frame to the fabric frame: turned over (y to -y) where mirrored, rotated about the piece's origin,
 * then moved. Results lie on the 0.01 mm grid.
 *
 * @param rotationDeg degrees counter-clockwise
 * @param translate mm
 */
public record PieceToFabric(boolean mirrored, double rotationDeg, Point translate) {

    /** Angles are stored to this part of a degree. */
    private static final double ANGLE_STEPS = 1e4;

    private static final double HALF_TURN_DEG = 180;

    public Point of(Point point) {
        Point upright = mirrored ? new Point(point.x(), -point.y()) : point;
        return Mm.onGrid(turn(upright).plus(translate));
    }

    /** Half turns are exact, so that what lies on the grid stays there. */
    private Point turn(Point point) {
        if (rotationDeg == 0) {
            return point;
        }
        return rotationDeg == HALF_TURN_DEG ? point.times(-1) : point.turned(rotationDeg);
    }

    /** The ring, still counter-clockwise. */
    public Ring of(Ring ring) {
        List<Point> points =
                new ArrayList<>(ring.points().stream().map(this::of).toList());
        if (mirrored) {
            Collections.reverse(points);
        }
        return new Ring(points);
    }

    public PieceGeometry of(PieceGeometry piece) {
        return piece.mapped(of(piece.cutLine()), this::of, this::angle);
    }

    /** A direction, degrees in (-180, 180]. */
    private double angle(double degrees) {
        double turned = (mirrored ? -degrees : degrees) + rotationDeg;
        double rounded = StrictMath.rint(turned * ANGLE_STEPS) / ANGLE_STEPS;
        double within = rounded - 2 * HALF_TURN_DEG * StrictMath.ceil((rounded - HALF_TURN_DEG) / (2 * HALF_TURN_DEG));
        return StrictMath.rint(within * ANGLE_STEPS) / ANGLE_STEPS + 0.0;
    }
}
