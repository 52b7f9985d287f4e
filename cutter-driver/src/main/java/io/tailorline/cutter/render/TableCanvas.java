package io.tailorline.cutter.render;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.Pixel;
import io.tailorline.cutter.projection.TableMap;
import io.tailorline.drawing.SvgPath;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the table to the pixels of a projector: points by the map, line widths as they are. */
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

    Point at(TablePoint place) {
        Pixel pixel = map.pixel(new TablePoint(place.x() - begin, place.y()));
        return Point.of(pixel.x(), pixel.y());
    }

    String ring(List<TablePoint> ring) {
        List<TablePoint> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        List<Point> line = points(closed);
        return SvgPath.closed(line.subList(0, line.size() - 1));
    }

    String line(TablePoint... line) {
        return SvgPath.open(points(List.of(line)));
    }

    private List<Point> points(List<TablePoint> line) {
        List<Point> points = new ArrayList<>(List.of(at(line.get(0))));
        for (int i = 1; i < line.size(); i++) {
            Point from = line.get(i - 1).point();
            Point to = line.get(i).point();
            int parts = map.isStraight() ? 1 : (int) Math.max(1, Math.ceil(from.distanceTo(to) / STRETCH));
            for (int part = 1; part <= parts; part++) {
                points.add(at(TablePoint.of(from.towards(to, (double) part / parts))));
            }
        }
        return points;
    }

    /** Moves what is drawn around the origin to a place of the table. */
    String moved(TablePoint place) {
        Point at = at(place);
        return "translate(%s %s)".formatted(SvgPath.number(at.x()), SvgPath.number(at.y()));
    }

    /** Puts a drawing in mm, y down, onto the table at a place, upright for a person at the table's near side. */
    String placed(TablePoint place) {
        Point here = at(place);
        Point right = at(new TablePoint(place.x() + 1, place.y())).minus(here);
        Point down = here.minus(at(new TablePoint(place.x(), place.y() + 1)));
        return String.format(
                Locale.ROOT,
                "matrix(%.4f %.4f %.4f %.4f %s %s)",
                right.x(),
                right.y(),
                down.x(),
                down.y(),
                SvgPath.number(here.x()),
                SvgPath.number(here.y()));
    }
}
