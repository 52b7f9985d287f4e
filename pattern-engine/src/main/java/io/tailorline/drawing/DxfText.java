package io.tailorline.drawing;

import io.tailorline.geometry.Point;
import java.util.List;
import java.util.Locale;

/**
 * Collects the groups of a DXF file, release 12: code and value, each on a line of its own; 7-bit ASCII, no handles,
 * mm. The header is empty and there are no tables, because the stricter readers refuse both.
 */
public final class DxfText {

    /** How numbers and lines are written. */
    public enum Format {
        /** Codes right-aligned, four decimals, CR LF. */
        ALIGNED("%3d\r\n%s\r\n", "?"),
        /** As short as it can be: two decimals at most, LF. */
        COMPACT("%d\n%s\n", "_");

        private final String group;
        private final String unprintable;

        Format(String group, String unprintable) {
            this.group = group;
            this.unprintable = unprintable;
        }

        private String number(double value) {
            return this == ALIGNED ? String.format(Locale.ROOT, "%.4f", value + 0.0) : Ascii.number(value, 2);
        }
    }

    /** Width of a V notch as real cutter files have it, mm. */
    private static final double NOTCH_WIDTH = 3;

    private final Format format;
    private final StringBuilder out = new StringBuilder();

    public DxfText(Format format) {
        this.format = format;
    }

    public DxfText group(int code, String value) {
        out.append(String.format(Locale.ROOT, format.group, code, value));
        return this;
    }

    public DxfText group(int code, double value) {
        return group(code, format.number(value));
    }

    /** All that another text has collected. */
    public DxfText append(DxfText other) {
        out.append(other.out);
        return this;
    }

    /** The empty header, up to the first block. */
    public DxfText beginBlocks() {
        return section("HEADER").group(0, "ENDSEC").section("BLOCKS");
    }

    /** After the last block. */
    public DxfText beginEntities() {
        return group(0, "ENDSEC").section("ENTITIES");
    }

    public DxfText end() {
        return group(0, "ENDSEC").group(0, "EOF");
    }

    private DxfText section(String name) {
        return group(0, "SECTION").group(2, name);
    }

    public DxfText beginBlock(String name) {
        return entity("BLOCK", DxfLayer.BOUNDARY).group(2, name).group(70, "64").at(10, Point.of(0, 0));
    }

    public DxfText endBlock() {
        return entity("ENDBLK", DxfLayer.BOUNDARY);
    }

    /** A block where it lies. */
    public DxfText insert(String block, Point at) {
        return entity("INSERT", DxfLayer.BOUNDARY).group(2, block).at(10, at);
    }

    private DxfText entity(String type, int layer) {
        return group(0, type).group(8, String.valueOf(layer));
    }

    /** @param code 10 for the first point of an entity, 11 for the second */
    private DxfText at(int code, Point point) {
        return group(code, point.x()).group(code + 10, point.y());
    }

    public DxfText point(int layer, Point at) {
        return entity("POINT", layer).at(10, at);
    }

    /**
     * A point of the cut line: the depth is its negative z, group 39 the width, which a slit has not, group 50 the
     * angle.
     *
     * @param angleDeg into the piece
     */
    public DxfText notch(Point at, double depth, double angleDeg, boolean isSlit) {
        return point(DxfLayer.NOTCH, at)
                .group(30, -depth)
                .group(39, isSlit ? 0 : NOTCH_WIDTH)
                .group(50, angleDeg);
    }

    public DxfText line(int layer, Point from, Point to) {
        return entity("LINE", layer).at(10, from).at(11, to);
    }

    public DxfText polyline(int layer, List<Point> points, boolean closed) {
        beginPolyline(layer, closed);
        points.forEach(point -> vertex(layer, point));
        return endPolyline(layer);
    }

    public DxfText beginPolyline(int layer, boolean closed) {
        return entity("POLYLINE", layer).group(66, "1").group(70, closed ? "1" : "0");
    }

    public DxfText vertex(int layer, Point at) {
        return entity("VERTEX", layer).at(10, at);
    }

    public DxfText endPolyline(int layer) {
        return entity("SEQEND", layer);
    }

    /**
     * Text that begins at a place; characters outside ASCII are replaced.
     *
     * @param height of a letter, mm
     */
    public DxfText text(int layer, Point at, double height, String words) {
        return entity("TEXT", layer)
                .at(10, at)
                .group(40, height)
                .group(1, words.replaceAll("[^\\x20-\\x7e]", format.unprintable));
    }

    /** A line of text with its middle at a place. */
    public DxfText centredText(int layer, Point at, double height, double angleDeg, String words) {
        text(layer, at, height, words);
        if (angleDeg != 0) {
            group(50, angleDeg);
        }
        return group(72, "1").group(73, "2").at(11, at);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
