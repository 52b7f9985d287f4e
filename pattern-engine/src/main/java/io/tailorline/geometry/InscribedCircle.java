package io.tailorline.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The largest circle inside a shape: where it is widest and a label has most room. */
public record InscribedCircle(Point centre, double radius) {

    /**
     * Of a line that is closed; radius 0 at its first point where it encloses no single area.
     *
     * @param tolerance how exactly the centre is found, mm
     */
    public static InscribedCircle of(List<Point> ring, double tolerance) {
        List<Coordinate> closed = new ArrayList<>(ring.size() + 1);
        ring.forEach(point -> closed.add(new Coordinate(point.x(), point.y())));
        closed.add(closed.get(0));
        Geometry shape = closed.size() < 4
                ? Mm.GEOMETRY.createPolygon()
                : Mm.GEOMETRY.createPolygon(closed.toArray(Coordinate[]::new)).buffer(0);
        if (shape.isEmpty() || !(shape instanceof Polygon)) {
            return new InscribedCircle(ring.get(0), 0);
        }
        MaximumInscribedCircle circle = new MaximumInscribedCircle(shape, tolerance);
        Coordinate centre = circle.getCenter().getCoordinate();
        return new InscribedCircle(
                Point.of(centre.x, centre.y), circle.getRadiusLine().getLength());
    }
}
