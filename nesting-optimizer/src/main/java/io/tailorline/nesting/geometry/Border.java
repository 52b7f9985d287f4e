package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A border about an outline that may be wider on one side than on another: all places that the outline covers when it
 * is moved up to so far to the left, right, down and up. (The Minkowski sum with a rectangle.)
 *
 * <p>Moved along a straight line an outline sweeps the places that it covers at the start and those that its edges
 * pass: a parallelogram each. The rectangle is swept in two such moves, one along x and one along y. Holes that close
 * are filled.
 *
 * @param left not negative, as all four
 */
public record Border(double left, double right, double below, double above) {

    public Border {
        if (!(left >= 0) || !(right >= 0) || !(below >= 0) || !(above >= 0)) {
            throw new IllegalArgumentException(
                    "A border (%s, %s, %s, %s) must not be negative on any side.".formatted(left, right, below, above));
        }
    }

    /** The outline with the border, counter-clockwise. */
    public Ring around(Ring outline) {
        Polygon wide = swept(Polygons.of(outline), -left, 0, right, 0);
        return Polygons.outside(swept(wide, 0, -below, 0, above));
    }

    private static Polygon swept(Polygon shape, double fromX, double fromY, double toX, double toY) {
        if (fromX == toX && fromY == toY) {
            return shape;
        }
        Coordinate[] ring = shape.getExteriorRing().getCoordinates();
        List<Geometry> passed = new ArrayList<>();
        passed.add(moved(shape, fromX, fromY));
        for (int i = 1; i < ring.length; i++) {
            Geometry quad = Polygons.FLOATING.createPolygon(new Coordinate[] {
                at(ring[i - 1], fromX, fromY),
                at(ring[i], fromX, fromY),
                at(ring[i], toX, toY),
                at(ring[i - 1], toX, toY),
                at(ring[i - 1], fromX, fromY)
            });
            if (quad.getArea() > 0) {
                passed.add(quad);
            }
        }
        Polygon whole = largest(OverlayNGRobust.union(passed));
        return Polygons.FLOATING.createPolygon(whole.getExteriorRing().getCoordinates());
    }

    /** What is swept hangs together; rounding may split off a splinter. */
    private static Polygon largest(Geometry union) {
        Geometry largest = union.getGeometryN(0);
        for (int i = 1; i < union.getNumGeometries(); i++) {
            Geometry next = union.getGeometryN(i);
            largest = next.getArea() > largest.getArea() ? next : largest;
        }
        return (Polygon) largest;
    }

    private static Polygon moved(Polygon shape, double x, double y) {
        Coordinate[] ring = shape.getExteriorRing().getCoordinates();
        Coordinate[] moved = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            moved[i] = at(ring[i], x, y);
        }
        return Polygons.FLOATING.createPolygon(moved);
    }

    private static Coordinate at(Coordinate point, double x, double y) {
        return new Coordinate(point.x + x, point.y + y);
    }
}
