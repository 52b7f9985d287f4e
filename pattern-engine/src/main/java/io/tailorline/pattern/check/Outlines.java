package io.tailorline.pattern.check;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Ring;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** The two outlines of a piece, and how far a point lies from one. */
final class Outlines {

    private Outlines() {}

    /** An outline with the words for it. */
    record Named(String where, Ring ring) {}

    static List<Named> of(Piece piece) {
        return List.of(
                new Named(piece.id() + ", seam line", piece.seamLine()),
                new Named(piece.id() + ", cut line", piece.cutLine()));
    }

    /** Distance from the point to the line of the ring, mm, inside or outside. */
    static double distance(Point point, Ring ring) {
        List<Point> points = ring.points();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            least = StrictMath.min(least, distance(point, points.get(i), points.get((i + 1) % points.size())));
        }
        return least;
    }

    static double distance(Point point, Point from, Point to) {
        return point.distanceTo(from.towards(to, nearestShare(point, from, to)));
    }

    /** Where on the stretch the point is nearest: 0 at its start, 1 at its end. */
    static double nearestShare(Point point, Point from, Point to) {
        Point along = to.minus(from);
        double square = along.dot(along);
        if (square == 0) {
            return 0;
        }
        return StrictMath.max(0, StrictMath.min(1, point.minus(from).dot(along) / square));
    }
}
