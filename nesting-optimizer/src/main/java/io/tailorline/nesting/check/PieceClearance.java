package io.tailorline.nesting.check;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.Block;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;

/**
 * The area reserved for a piece: its cut line, or its block. A block is drawn by cutting the piece into triangles and
 * wrapping each, with the rectangle of the border put on its corners, in a hull.
 */
final class PieceClearance {

    private PieceClearance() {}

    static Polygon of(Placement placement, Polygon cutLine, Block asDrawn, Fabric fabric) {
        if (asDrawn.isNone()) {
            return cutLine;
        }
        List<Point> reach = reach(placement, asDrawn, fabric);
        Geometry triangles = new PolygonTriangulator(cutLine).getResult();
        List<Geometry> hulls = new ArrayList<>();
        for (int i = 0; i < triangles.getNumGeometries(); i++) {
            hulls.add(hull(triangles.getGeometryN(i), reach));
        }
        Geometry union = OverlayNGRobust.union(hulls);
        return Polygons.FLOATING.createPolygon(
                ((Polygon) union.getGeometryN(0)).getExteriorRing().getCoordinates());
    }

    /** The corners of the border's rectangle about (0, 0), as they lie on the cloth. */
    private static List<Point> reach(Placement placement, Block block, Fabric fabric) {
        double along = fabric.stripe().map(Fabric.Stripe::warpRepeat).orElse(0.0);
        double across = fabric.stripe().map(Fabric.Stripe::weftRepeat).orElse(0.0);
        Block mm = block.inMm(along, across);
        double side = placement.mirrored() ? -1 : 1;
        List<Point> corners = new ArrayList<>();
        for (double x : new double[] {-mm.top().value(), mm.hem().value()}) {
            for (double y : new double[] {-mm.low().value(), mm.high().value()}) {
                corners.add(new Point(x, side * y).turned(placement.rotationDeg()));
            }
        }
        return corners;
    }

    private static Geometry hull(Geometry triangle, List<Point> reach) {
        List<Coordinate> points = new ArrayList<>();
        for (Coordinate corner : triangle.getCoordinates()) {
            reach.forEach(by -> points.add(new Coordinate(corner.x + by.x(), corner.y + by.y())));
        }
        return Polygons.FLOATING
                .createMultiPointFromCoords(points.toArray(Coordinate[]::new))
                .convexHull();
    }
}
