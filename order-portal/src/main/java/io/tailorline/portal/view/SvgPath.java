package io.tailorline.portal.view;

import io.tailorline.geometry.Point;
import java.util.List;
import java.util.Locale;

/** Writes lines as SVG path data, y down. One decimal is 0.1 mm, finer than any screen. */
final class SvgPath {

    private SvgPath() {}

    static String closed(List<Point> points, double height) {
        return open(points, height) + "Z";
    }

    static String open(List<Point> points, double height) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.length() == 0 ? 'M' : 'L')
                    .append(number(point.x()))
                    .append(' ')
                    .append(number(height - point.y()));
        }
        return path.toString();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value + 0.0);
    }
}
