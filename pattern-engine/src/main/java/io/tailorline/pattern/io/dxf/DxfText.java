package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import java.util.List;
import java.util.Locale;

/**
 * Collects the groups of a DXF file: AutoCAD R12 text, 7-bit ASCII, no handles, coordinates in mm with four decimals.
 */
final class DxfText {

    /** A quarter inch, in mm. */
    private static final double LETTER_HEIGHT = 6.35;

    private final StringBuilder out = new StringBuilder();

    void group(int code, String value) {
        if (code < 10) {
            out.append("  ");
        } else if (code < 100) {
            out.append(' ');
        }
        out.append(code).append("\r\n").append(value).append("\r\n");
    }

    void group(int code, double value) {
        group(code, String.format(Locale.ROOT, "%.4f", value + 0.0));
    }

    void entity(String type, int layer) {
        group(0, type);
        group(8, String.valueOf(layer));
    }

    /** @param code 10 for the first point of an entity, 11 for the second */
    void at(int code, Point point) {
        group(code, point.x());
        group(code + 10, point.y());
    }

    void point(int layer, Point at) {
        entity("POINT", layer);
        at(10, at);
    }

    void line(int layer, Point from, Point to) {
        entity("LINE", layer);
        at(10, from);
        at(11, to);
    }

    void polyline(int layer, List<Point> points, boolean closed) {
        entity("POLYLINE", layer);
        group(66, "1");
        group(70, closed ? "1" : "0");
        for (Point point : points) {
            entity("VERTEX", layer);
            at(10, point);
        }
        entity("SEQEND", layer);
    }

    /** Text at a place; characters outside ASCII become question marks. */
    void words(int layer, Point at, String words) {
        entity("TEXT", layer);
        at(10, at);
        group(40, LETTER_HEIGHT);
        group(1, words.replaceAll("[^\\x20-\\x7e]", "?"));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
