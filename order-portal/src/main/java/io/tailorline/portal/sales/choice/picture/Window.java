package io.tailorline.portal.sales.choice.picture;

import io.tailorline.geometry.Point;
import java.util.List;

/** What of a drawing is seen, mm, y down. */
record Window(double left, double top, double right, double bottom) {

    /** Surroundings on each side, as a share of the longer side. */
    private static final double AROUND = 0.2;

    /** Least surroundings, mm. */
    private static final double LEAST = 20;

    static Window of(List<Point> points) {
        return new Window(
                points.stream().mapToDouble(Point::x).min().orElseThrow(),
                points.stream().mapToDouble(Point::y).min().orElseThrow(),
                points.stream().mapToDouble(Point::x).max().orElseThrow(),
                points.stream().mapToDouble(Point::y).max().orElseThrow());
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    Window grown() {
        double by = StrictMath.max(LEAST, AROUND * StrictMath.max(width(), height()));
        return new Window(left - by, top - by, right + by, bottom + by);
    }

    Window within(Window whole) {
        return new Window(
                StrictMath.max(left, whole.left),
                StrictMath.max(top, whole.top),
                StrictMath.min(right, whole.right),
                StrictMath.min(bottom, whole.bottom));
    }

    boolean sees(Stroke stroke) {
        Window other = of(stroke.points());
        return other.right >= left && other.left <= right && other.bottom >= top && other.top <= bottom;
    }
}
