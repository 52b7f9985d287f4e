package io.tailorline.portal.patternroom.workbench;

import io.tailorline.geometry.Point;
import java.util.List;

/**
 * Path data of SVG in whole tenths of a millimetre, each point by its way from the one before: a third of the length of
 * absolute coordinates, and no line is off by more than 0.05 mm.
 */
final class RelativeSvgPath {

    /** Units of the drawing in a millimetre. */
    static final int PER_MM = 10;

    private final StringBuilder data = new StringBuilder();

    static String open(List<Point> line) {
        return new RelativeSvgPath().line(line).text();
    }

    static String lines(List<List<Point>> lines) {
        RelativeSvgPath path = new RelativeSvgPath();
        lines.forEach(path::line);
        return path.text();
    }

    static String closed(List<Point> ring) {
        return new RelativeSvgPath().line(ring).text() + "z";
    }

    /** Nearest whole tenth. */
    static long tenths(double mm) {
        return Math.round(mm * PER_MM);
    }

    private RelativeSvgPath line(List<Point> line) {
        long x = tenths(line.get(0).x());
        long y = tenths(line.get(0).y());
        data.append('M').append(x);
        number(y);
        data.append('l');
        boolean isFirst = true;
        for (Point point : line) {
            long nextX = tenths(point.x());
            long nextY = tenths(point.y());
            if (nextX != x || nextY != y) {
                if (isFirst) {
                    data.append(nextX - x);
                } else {
                    number(nextX - x);
                }
                number(nextY - y);
                isFirst = false;
            }
            x = nextX;
            y = nextY;
        }
        if (isFirst) {
            data.append("0 0");
        }
        return this;
    }

    /** After another number: a minus sign parts them as well as a space. */
    private void number(long value) {
        if (value >= 0) {
            data.append(' ');
        }
        data.append(value);
    }

    private String text() {
        return data.toString();
    }
}
