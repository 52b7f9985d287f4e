package io.tailorline.pattern.render;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import java.math.BigDecimal;
import java.util.List;

/** Writes the small pieces of SVG: numbers, paths, escaped text. */
final class Svg {

    private Svg() {}

    static String number(double value) {
        return BigDecimal.valueOf(Mm.onGrid(value)).stripTrailingZeros().toPlainString();
    }

    static String open(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(number(point.x()))
                    .append(' ')
                    .append(number(point.y()));
        }
        return path.toString();
    }

    static String closed(List<Point> points) {
        return open(points) + "Z";
    }

    static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
