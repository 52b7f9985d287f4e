package io.tailorline.geometry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Rings as JTS polygons and back, with the coordinates they have. */
public final class Polygons {

    /** Floating coordinates: the 0.01 mm grid is too coarse for offsets, overlays and instances in another unit. */
    public static final GeometryFactory FLOATING = new GeometryFactory();

    /** Corners of a parallel stay corners, up to twice as far from the corner as it lies from the line. */
    private static final BufferParameters MITRED = new BufferParameters(
            BufferParameters.DEFAULT_QUADRANT_SEGMENTS, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 2);

    /** What a parallel may be smoothed by, mm. */
    private static final double PLAIN = 0.1;

    private Polygons() {}

    /** The inside of a ring. */
    public static Polygon of(Ring ring) {
        return FLOATING.createPolygon(coordinates(ring));
    }

    /** Whether a line nowhere leaves the inside of a ring by more than {@code beside}, mm. */
    public static boolean covers(Ring ring, Polyline line, double beside) {
        return of(ring).buffer(beside).covers(FLOATING.createLineString(coordinates(line.points())));
    }

    private static Coordinate[] coordinates(List<Point> line) {
        return line.stream().map(point -> new Coordinate(point.x(), point.y())).toArray(Coordinate[]::new);
    }

    /**
     * A ring that runs {@code by} mm inside another, with its corners and without its smallest bends; of several the
     * largest, empty where the other is nowhere so wide.
     */
    public static Optional<Ring> within(Ring ring, double by) {
        Geometry inside = BufferOp.bufferOp(of(ring), -by, MITRED);
        Geometry plain = DouglasPeuckerSimplifier.simplify(inside, PLAIN);
        return IntStream.range(0, plain.getNumGeometries())
                .mapToObj(plain::getGeometryN)
                .filter(part -> part instanceof Polygon && !part.isEmpty())
                .max(Comparator.comparingDouble(Geometry::getArea))
                .map(part -> outside((Polygon) part));
    }

    /**
     * A line without the points that lie within {@code off} of it where they are left out (Douglas and Peucker 1973).
     */
    public static List<Point> thinned(List<Point> line, double off) {
        if (line.size() < 3) {
            return line;
        }
        return Arrays.stream(DouglasPeuckerSimplifier.simplify(FLOATING.createLineString(coordinates(line)), off)
                        .getCoordinates())
                .map(at -> Point.of(at.x, at.y))
                .toList();
    }

    /** The outside line of a polygon, counter-clockwise; holes are left out. */
    public static Ring outside(Polygon polygon) {
        return ring(polygon.getExteriorRing().getCoordinates());
    }

    /** A line whose last point may repeat the first, counter-clockwise. */
    public static Ring ring(Coordinate[] line) {
        return Ring.counterClockwise(
                Arrays.stream(line).mapToDouble(point -> point.x).toArray(),
                Arrays.stream(line).mapToDouble(point -> point.y).toArray());
    }

    /** The points of a ring, the first again at the end. */
    static Coordinate[] coordinates(Ring ring) {
        Coordinate[] line = new Coordinate[ring.size() + 1];
        for (int i = 0; i < line.length; i++) {
            int at = i % ring.size();
            line[i] = new Coordinate(ring.x(at), ring.y(at));
        }
        return line;
    }
}
