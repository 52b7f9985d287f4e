package io.tailorline.nesting.marker;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.Poles;
import java.util.List;

/**
 * The best place for a label on a piece: the centre of its largest inscribed circle, along the longer direction across
 * the piece.
 */
public final class LabelPlace {

    private static final double ACROSS_DEG = 90;

    /** Across the cloth only when that gives this much more room: a row of labels reads best one way. */
    private static final double CLEARLY_LONGER = 1.5;

    private LabelPlace() {}

    public static Placement.Label of(Ring cutLine, String text) {
        return of(cutLine, middle(cutLine), text);
    }

    /** @param middle of the largest circle inside, which takes some time to find and is the same for all copies */
    public static Placement.Label of(Ring cutLine, Point middle, String text) {
        List<Point> points = cutLine.points();
        double along = room(points, middle.x(), middle.y(), false);
        double across = room(points, middle.x(), middle.y(), true);
        double angle = across > along * CLEARLY_LONGER ? ACROSS_DEG : 0;
        return new Placement.Label(Mm.onGrid(middle), angle, text);
    }

    /** The middle of the largest circle inside, in the frame of the ring. */
    public static Point middle(Ring cutLine) {
        Poles.Circle room = Poles.deepest(cutLine.counterClockwise());
        return new Point(room.x(), room.y());
    }

    /** How far the straight line through a point, along x or along y, runs to the nearer border, mm. */
    private static double room(List<Point> points, double x, double y, boolean alongY) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get((i + 1) % points.size());
            double a1 = alongY ? a.x() - x : a.y() - y;
            double b1 = alongY ? b.x() - x : b.y() - y;
            if (a1 > 0 != b1 > 0) {
                Point crossing = a.towards(b, a1 / (a1 - b1));
                least = StrictMath.min(least, StrictMath.abs(alongY ? crossing.y() - y : crossing.x() - x));
            }
        }
        return least;
    }
}
