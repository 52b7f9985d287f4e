package io.tailorline.pattern.io;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a pattern as AAMA pattern DXF (ANSI/AAMA-292), for the CAD and cutting systems of others: AutoCAD R12 text, 7-bit
 * ASCII, millimetres, one block a piece.
 *
 * <p>Layers: 1 boundary and texts, 4 notches (point with depth as z, angle in group 50), 7 grain line, 8 internal lines, 13
 * drill holes, 14 sewing line. The boundary is one closed polyline; the sewing line is one open polyline for each edge in
 * order, so the seams keep their identity. How pieces are sewn together the format cannot say.
 */
public final class PatternDxf {

    private static final int BOUNDARY = 1;
    private static final int NOTCH = 4;
    private static final int GRAIN = 7;
    private static final int INTERNAL = 8;
    private static final int DRILL = 13;
    private static final int SEWING = 14;

    /** Gerber's reader takes no longer names. */
    private static final int LONGEST_NAME = 20;

    private static final double TEXT_HEIGHT = 6.35;
    /** Width of a V notch as real cutter files have it, mm. */
    private static final double NOTCH_WIDTH = 3;

    private final StringBuilder out = new StringBuilder();

    private PatternDxf() {}

    public static String text(Pattern pattern) {
        PatternDxf dxf = new PatternDxf();
        dxf.group(0, "SECTION");
        dxf.group(2, "HEADER");
        dxf.group(0, "ENDSEC");
        dxf.group(0, "SECTION");
        dxf.group(2, "BLOCKS");
        List<String> names = new ArrayList<>();
        for (Piece piece : pattern.pieces()) {
            names.add(name(piece, names));
            dxf.block(piece, names.get(names.size() - 1), pattern.id());
        }
        dxf.group(0, "ENDSEC");
        dxf.group(0, "SECTION");
        dxf.group(2, "ENTITIES");
        for (String name : names) {
            dxf.group(0, "INSERT");
            dxf.group(8, String.valueOf(BOUNDARY));
            dxf.group(2, name);
            dxf.at(10, Point.of(0, 0));
        }
        dxf.label("Style Name: " + pattern.id());
        dxf.label("Sample Size: " + pattern.id());
        dxf.label("Units: METRIC");
        dxf.label("Author: Tailorline");
        dxf.group(0, "ENDSEC");
        dxf.group(0, "EOF");
        return dxf.out.toString();
    }

    /** Short, upper case, without blanks, and unlike every name before it. */
    private static String name(Piece piece, List<String> taken) {
        String plain = piece.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String name = plain.substring(0, StrictMath.min(LONGEST_NAME, plain.length()));
        for (int n = 2; taken.contains(name); n++) {
            String end = "_" + n;
            name = plain.substring(0, StrictMath.min(LONGEST_NAME - end.length(), plain.length())) + end;
        }
        return name;
    }

    private void block(Piece piece, String name, String size) {
        group(0, "BLOCK");
        group(8, String.valueOf(BOUNDARY));
        group(2, name);
        group(70, "64");
        at(10, Point.of(0, 0));
        label("Piece Name: " + name);
        label("Size: " + size);
        label("Quantity: " + piece.cut().quantity());
        label("Annotation: " + piece.name());
        label("Category: " + piece.garment().word().toUpperCase(Locale.ROOT));
        label("Material: " + material(piece.material()));
        polyline(BOUNDARY, piece.cutLine().points(), true);
        piece.edges().forEach(edge -> polyline(SEWING, edge.line().points(), false));
        piece.notches().forEach(this::notch);
        group(0, "LINE");
        group(8, String.valueOf(GRAIN));
        at(10, piece.grainLine().from());
        at(11, piece.grainLine().to());
        for (InternalLine line : piece.internalLines()) {
            polyline(INTERNAL, line.line().points(), false);
        }
        for (DrillHole hole : piece.drillHoles()) {
            group(0, "POINT");
            group(8, String.valueOf(DRILL));
            at(10, hole.at());
        }
        group(0, "ENDBLK");
        group(8, String.valueOf(BOUNDARY));
    }

    private static String material(Material material) {
        return switch (material) {
            case SHELL -> "SELF";
            case LINING -> "LINING";
            case FUSIBLE -> "FUSE";
            case POCKETING -> "POCKET";
            case CANVAS -> "CANVAS";
            case FELT -> "FELT";
        };
    }

    private void notch(Notch notch) {
        group(0, "POINT");
        group(8, String.valueOf(NOTCH));
        group(10, number(notch.at().x()));
        group(20, number(notch.at().y()));
        group(30, number(-notch.depth()));
        group(39, number(NOTCH_WIDTH));
        group(50, number(notch.angleDeg()));
    }

    private void polyline(int layer, List<Point> points, boolean closed) {
        group(0, "POLYLINE");
        group(8, String.valueOf(layer));
        group(66, "1");
        group(70, closed ? "1" : "0");
        for (Point point : points) {
            group(0, "VERTEX");
            group(8, String.valueOf(layer));
            at(10, point);
        }
        group(0, "SEQEND");
        group(8, String.valueOf(layer));
    }

    private void label(String words) {
        group(0, "TEXT");
        group(8, String.valueOf(BOUNDARY));
        at(10, Point.of(0, 0));
        group(40, number(TEXT_HEIGHT));
        group(1, words.replaceAll("[^\\x20-\\x7e]", "?"));
    }

    private void at(int xCode, Point point) {
        group(xCode, number(point.x()));
        group(xCode + 10, number(point.y()));
    }

    private void group(int code, String value) {
        out.append(String.format(Locale.ROOT, "%3d", code))
                .append("\r\n")
                .append(value)
                .append("\r\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value + 0.0);
    }
}
