package io.tailorline.cutter.file;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.drawing.Ascii;
import io.tailorline.pattern.piece.Notch;
import java.util.List;

/** Groups of a DXF file, release 12: code and value, each on a line of its own; mm with two decimals. */
final class DxfGroups {

    /** Turn points, by which cutters know corners, and the points of curves. */
    static final String TURN_LAYER = "2";

    static final String CURVE_LAYER = "3";

    static final String CUT_LAYER = "1";
    static final String NOTCH_LAYER = "4";
    static final String GRAIN_LAYER = "7";

    /** Lines cut inside the boundary, open ones too (D6673-10, 3.1.4). */
    static final String INTERNAL_CUT_LAYER = "11";

    static final String DRILL_LAYER = "13";
    static final String TEXT_LAYER = "15";
    static final double TEXT_HEIGHT = 6;

    /** Width of a V notch as real cutter files have it, mm. */
    private static final double NOTCH_WIDTH = 3;

    private DxfGroups() {}

    /** A whole file. Its header is empty and it has no tables: older garment systems refuse them. */
    static String file(String blocks, String entities) {
        return pairs("999", "Units are mm", "0", "SECTION", "2", "HEADER", "0", "ENDSEC", "0", "SECTION", "2", "BLOCKS")
                + blocks
                + pairs("0", "ENDSEC", "0", "SECTION", "2", "ENTITIES")
                + entities
                + pairs("0", "ENDSEC", "0", "EOF");
    }

    static String block(String name, String content) {
        return pairs("0", "BLOCK", "8", CUT_LAYER, "2", name, "70", "64", "10", "0", "20", "0")
                + content
                + pairs("0", "ENDBLK", "8", CUT_LAYER);
    }

    static String pairs(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    static String place(TablePoint point) {
        return pairs("10", Ascii.number(point.x(), 2), "20", Ascii.number(point.y(), 2));
    }

    static String vertex(String layer, TablePoint point) {
        return pairs("0", "VERTEX", "8", layer) + place(point);
    }

    static String point(String layer, TablePoint at) {
        return pairs("0", "POINT", "8", layer) + place(at);
    }

    /** The depth is a negative z, the width is in group 39, a slit has none. */
    static String notch(TablePoint at, double depth, double angleDeg, Notch.Kind kind) {
        return point(NOTCH_LAYER, at)
                + pairs("30", Ascii.number(-depth, 2))
                + pairs("39", Ascii.number(kind == Notch.Kind.SLIT ? 0 : NOTCH_WIDTH, 2))
                + pairs("50", Ascii.number(angleDeg, 2));
    }

    static String line(String layer, TablePoint from, TablePoint to) {
        return pairs("0", "LINE", "8", layer)
                + place(from)
                + pairs("11", Ascii.number(to.x(), 2), "21", Ascii.number(to.y(), 2));
    }

    static String ring(List<TablePoint> points) {
        return polyline(CUT_LAYER, points, "1");
    }

    static String internalCut(List<TablePoint> points) {
        return polyline(INTERNAL_CUT_LAYER, points, "0");
    }

    private static String polyline(String layer, List<TablePoint> points, String closed) {
        StringBuilder text = new StringBuilder(pairs("0", "POLYLINE", "8", layer, "66", "1", "70", closed));
        points.forEach(point -> text.append(vertex(layer, point)));
        return text.append(pairs("0", "SEQEND", "8", layer)).toString();
    }

    /** A line of text with its middle at {@code at}. */
    static String words(String layer, TablePoint at, double angleDeg, String words) {
        return pairs("0", "TEXT", "8", layer)
                + place(at)
                + pairs("40", Ascii.number(TEXT_HEIGHT, 2), "1", Ascii.text(words, ""))
                + (angleDeg == 0 ? "" : pairs("50", Ascii.number(angleDeg, 2)))
                + pairs("72", "1", "73", "2", "11", Ascii.number(at.x(), 2), "21", Ascii.number(at.y(), 2));
    }
}
