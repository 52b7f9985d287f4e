package io.tailorline.nesting.problem;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Optional;

/**
 * Whether a piece is its own mirror image about a line along its grain: a collar, a waistband, a back without a seam.
 */
final class Symmetry {

    /** How far the mirror image may be off, mm: one line of the grid. Markers are checked to twice that. */
    private static final double TOLERANCE = 0.0101;

    /** How far the mirror image of a notch may be turned, degrees: half of what markers are checked to. */
    private static final double ANGLE_TOLERANCE = 0.5;

    private static final double FULL_TURN = 360;

    private Symmetry() {}

    /**
     * The axis, as the y in the piece frame, mm, when outline, notches and holes are symmetrical. A piece with internal
     * cuts has none: folded, both plies would be cut along each of them.
     */
    static Optional<Double> axis(Piece piece) {
        List<Point> points = piece.cutLine().points();
        double low = points.stream().mapToDouble(Point::y).min().orElseThrow();
        double high = points.stream().mapToDouble(Point::y).max().orElseThrow();
        double axis = (low + high) / 2;
        boolean same = piece.internalCuts().isEmpty()
                && points.stream().allMatch(point -> distance(piece.cutLine(), mirrored(point, axis)) <= TOLERANCE)
                && piece.notches().stream().allMatch(notch -> hasMate(piece, notch, axis))
                && piece.drillHoles().stream()
                        .allMatch(hole -> piece.drillHoles().stream()
                                .anyMatch(other -> isAt(other.at(), mirrored(hole.at(), axis))));
        return same ? Optional.of(axis) : Optional.empty();
    }

    /** How far a corner of the outline lies off the mirror image about the middle of the piece, at most, mm. */
    static double off(Piece piece) {
        List<Point> points = piece.cutLine().points();
        double low = points.stream().mapToDouble(Point::y).min().orElseThrow();
        double high = points.stream().mapToDouble(Point::y).max().orElseThrow();
        return points.stream()
                .mapToDouble(point -> distance(piece.cutLine(), mirrored(point, (low + high) / 2)))
                .max()
                .orElseThrow();
    }

    private static boolean hasMate(Piece piece, Notch notch, double axis) {
        Point wanted = mirrored(notch.at(), axis);
        return piece.notches().stream()
                .anyMatch(other -> other.kind() == notch.kind()
                        && other.depth() == notch.depth()
                        && StrictMath.abs(StrictMath.IEEEremainder(other.angleDeg() + notch.angleDeg(), FULL_TURN))
                                <= ANGLE_TOLERANCE
                        && isAt(other.at(), wanted));
    }

    private static boolean isAt(Point point, Point other) {
        return point.minus(other).length() <= 2 * TOLERANCE;
    }

    static Point mirrored(Point point, double axis) {
        return new Point(point.x(), 2 * axis - point.y());
    }

    private static double distance(Ring ring, Point point) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            least = StrictMath.min(least, distance(ring.point(i), ring.point(ring.next(i)), point));
        }
        return least;
    }

    private static double distance(Point from, Point to, Point point) {
        Point along = to.minus(from);
        Point off = point.minus(from);
        double square = along.x() * along.x() + along.y() * along.y();
        double share = (along.x() * off.x() + along.y() * off.y()) / square;
        Point foot = from.plus(along.times(StrictMath.max(0, StrictMath.min(1, share))));
        return point.minus(foot).length();
    }
}
