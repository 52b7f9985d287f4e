package io.tailorline.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** The millimetre grid that stored and compared geometry lies on, and the one JTS factory that knows it. */
public final class Mm {

    /** Grid lines in a millimetre: coordinates are stored to 0.01 mm. */
    private static final double GRID_PER_MM = 100;

    /** Makes the JTS geometries that lie on the grid; {@link Polygons#FLOATING} makes the others. */
    public static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(GRID_PER_MM));

    private Mm() {}

    /** The nearest grid value, mm; never negative zero. */
    public static double onGrid(double mm) {
        return Math.rint(mm * GRID_PER_MM) / GRID_PER_MM + 0.0;
    }

    public static Point onGrid(Point point) {
        return new Point(onGrid(point.x()), onGrid(point.y()));
    }

    /** All points on the grid; neighbours that meet there become one. */
    public static List<Point> onGrid(List<Point> points) {
        List<Point> kept = new ArrayList<>(points.size());
        for (Point point : points) {
            Point snapped = onGrid(point);
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(snapped)) {
                kept.add(snapped);
            }
        }
        return kept;
    }

    /** All points on the grid; neighbours that meet there become one. */
    public static Trace onGrid(Trace line) {
        Trace kept = new Trace(line.size());
        for (int i = 0; i < line.size(); i++) {
            double x = onGrid(line.x(i));
            double y = onGrid(line.y(i));
            int last = kept.size() - 1;
            if (last < 0 || kept.x(last) != x || kept.y(last) != y) {
                kept.to(x, y);
            }
        }
        return kept;
    }

    /** The ring as a JTS ring, with the coordinates it has. */
    public static LinearRing linearRing(Ring ring) {
        return GEOMETRY.createLinearRing(Polygons.coordinates(ring));
    }

    /** The inside of the ring as a JTS polygon. */
    public static Polygon polygon(Ring ring) {
        return GEOMETRY.createPolygon(linearRing(ring));
    }
}
