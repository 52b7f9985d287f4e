package io.tailorline.portal.sales.choice.picture;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * One line of a picture, mm, y down.
 *
 * @param kind how it is drawn: the word of a material for what is filled with it, {@code seam}, {@code button}
 * @param isClosed whether it is a shape; its last point is not repeated
 */
record Stroke(String kind, boolean isClosed, List<Point> points) {

    /** Two strokes that look the same are equal: points are kept to a tenth of a millimetre. */
    Stroke {
        points = points.stream().map(Stroke::rounded).toList();
    }

    private static Point rounded(Point at) {
        return Point.of(StrictMath.rint(at.x() * 10) / 10, StrictMath.rint(at.y() * 10) / 10);
    }

    /** mm from a point to the nearest place of the line. */
    double distanceTo(Point from) {
        double nearest = Double.MAX_VALUE;
        int chords = isClosed ? points.size() : points.size() - 1;
        for (int i = 0; i < chords; i++) {
            nearest = StrictMath.min(nearest, distance(from, points.get(i), points.get((i + 1) % points.size())));
        }
        return nearest;
    }

    private static double distance(Point from, Point a, Point b) {
        Point along = b.minus(a);
        double length2 = along.dot(along);
        double share = length2 == 0
                ? 0
                : StrictMath.max(0, StrictMath.min(1, from.minus(a).dot(along) / length2));
        return from.distanceTo(a.plus(along.times(share)));
    }
}
