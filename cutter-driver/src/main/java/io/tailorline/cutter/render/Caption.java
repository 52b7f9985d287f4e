package io.tailorline.cutter.render;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import java.util.List;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Where the number of a piece stands: in the middle of the largest circle inside it.
 *
 * @param height of the digits, mm
 */
record Caption(TablePoint at, double height) {

    /** How exactly the middle is found, mm: no eye sees more. */
    private static final double TOLERANCE = 2;

    private static final double LARGEST = 70;

    static Caption inside(List<TablePoint> path) {
        Coordinate[] ring = new Coordinate[path.size() + 1];
        for (int i = 0; i < path.size(); i++) {
            ring[i] = new Coordinate(path.get(i).x(), path.get(i).y());
        }
        ring[path.size()] = ring[0];
        Geometry shape = Mm.GEOMETRY.createPolygon(ring).buffer(0);
        if (!(shape instanceof Polygon) || shape.isEmpty()) {
            return new Caption(path.get(0), LARGEST / 2);
        }
        MaximumInscribedCircle circle = new MaximumInscribedCircle(shape, TOLERANCE);
        Coordinate middle = circle.getCenter().getCoordinate();
        double radius = circle.getRadiusLine().getLength();
        return new Caption(new TablePoint(middle.x, middle.y), Math.min(LARGEST, radius));
    }
}
