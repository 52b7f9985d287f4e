package io.tailorline.nesting.check;

import io.tailorline.nesting.geometry.RigidTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Spatial relations of shapes, by JTS. */
final class ShapeRelations {

    /** DE-9IM: the interiors share an area. Edges may touch. */
    private static final String INTERIORS_OVERLAP = "2********";

    private ShapeRelations() {}

    /** Turned about the origin, then moved; quarter turns are exact. */
    static Polygon placed(Polygon polygon, double degrees, double x, double y) {
        return (Polygon) transformation(degrees, x, y).transform(polygon);
    }

    /** Likewise of a point. */
    static Coordinate placed(Coordinate point, RigidTransform transform) {
        return transformation(transform.rotationDeg(), transform.x(), transform.y())
                .transform(point, new Coordinate());
    }

    private static AffineTransformation transformation(double degrees, double x, double y) {
        double quarters = degrees / 90;
        double cos = StrictMath.cos(StrictMath.toRadians(degrees));
        double sin = StrictMath.sin(StrictMath.toRadians(degrees));
        if (quarters == StrictMath.rint(quarters)) {
            cos = StrictMath.rint(cos);
            sin = StrictMath.rint(sin);
        }
        return new AffineTransformation(cos, -sin, x, sin, cos, y);
    }

    /** Whether the interiors overlap by more than a depth of {@code tolerance}. */
    static boolean overlap(Geometry a, Geometry b, double tolerance) {
        return a.relate(b, INTERIORS_OVERLAP) && a.buffer(-tolerance).relate(b, INTERIORS_OVERLAP);
    }
}
