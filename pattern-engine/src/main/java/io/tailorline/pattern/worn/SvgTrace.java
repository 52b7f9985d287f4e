package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import java.util.List;

/** Path data in whole mm, relative, y down, without points that are not seen. */
final class SvgTrace {

    /** Points off the line by less than this are left out, mm. */
    private static final double STRAIGHT = .55;

    private SvgTrace() {}

    static String line(List<Point> points) {
        List<Point> kept = Polygons.thinned(points, STRAIGHT);
        StringBuilder path = new StringBuilder("M");
        long atX = StrictMath.round(kept.get(0).x());
        long atY = StrictMath.round(-kept.get(0).y());
        path.append(atX);
        number(path, atY);
        boolean isFirst = true;
        for (Point point : kept.subList(1, kept.size())) {
            long x = StrictMath.round(point.x());
            long y = StrictMath.round(-point.y());
            if (x != atX || y != atY) {
                if (isFirst) {
                    path.append('l').append(x - atX);
                } else {
                    number(path, x - atX);
                }
                number(path, y - atY);
                isFirst = false;
                atX = x;
                atY = y;
            }
        }
        return path.toString();
    }

    static String closed(List<Point> points) {
        return line(points) + "z";
    }

    private static void number(StringBuilder path, long value) {
        path.append(value < 0 ? "" : " ").append(value);
    }
}
