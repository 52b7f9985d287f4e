package io.tailorline.cutter.render;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.Pixel;
import io.tailorline.cutter.projection.TableMap;
import java.util.List;
import java.util.Locale;

/** Draws what lies on the table in the pixels of a projector: places by the map, line widths as they are. */
final class TableCanvas {

    /** Where the lens bends lines, they are drawn in pieces of this length, mm. */
    private static final double STRETCH = 50;

    private final TableMap map;
    private final double begin;

    TableCanvas(TableMap map) {
        this(map, 0);
    }

    /** @param begin how far the cloth has moved on, mm; what is drawn stays with the cloth */
    TableCanvas(TableMap map, double begin) {
        this.map = map;
        this.begin = begin;
    }

    Pixel pixel(TablePoint at) {
        return map.pixel(new TablePoint(at.x() - begin, at.y()));
    }

    String pair(TablePoint at) {
        Pixel pixel = pixel(at);
        return SvgText.number(pixel.x()) + " " + SvgText.number(pixel.y());
    }

    String closed(List<TablePoint> ring) {
        StringBuilder path = new StringBuilder("M").append(pair(ring.get(0)));
        for (int i = 0; i < ring.size(); i++) {
            boolean last = i == ring.size() - 1;
            appendLine(path, ring.get(i), ring.get(last ? 0 : i + 1), !last || !map.isStraight());
        }
        return path.append("Z").toString();
    }

    String line(TablePoint from, TablePoint to) {
        StringBuilder path = new StringBuilder("M").append(pair(from));
        appendLine(path, from, to, true);
        return path.toString();
    }

    private void appendLine(StringBuilder path, TablePoint from, TablePoint to, boolean withEnd) {
        int parts = map.isStraight() ? 1 : (int) Math.ceil(from.distanceTo(to) / STRETCH);
        for (int part = 1; part < parts; part++) {
            double share = (double) part / parts;
            path.append("L")
                    .append(pair(new TablePoint(
                            from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share)));
        }
        if (withEnd) {
            path.append("L").append(pair(to));
        }
    }

    /** Puts a drawing in mm, y down, onto the table at a place, upright for a person at the table's near side. */
    String placed(TablePoint at) {
        Pixel here = pixel(at);
        Pixel right = pixel(new TablePoint(at.x() + 1, at.y()));
        Pixel up = pixel(new TablePoint(at.x(), at.y() + 1));
        return "transform=\"matrix(%s %s %s %s %s %s)\""
                .formatted(
                        four(right.x() - here.x()),
                        four(right.y() - here.y()),
                        four(here.x() - up.x()),
                        four(here.y() - up.y()),
                        SvgText.number(here.x()),
                        SvgText.number(here.y()));
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
