package io.tailorline.nesting.io;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Ring;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.GeometryJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentIntersectionDetector;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/**
 * The polygon that a ring in a file describes; its first point may be repeated at the end or not. Errors that do not
 * change the region are repaired: repeated points are dropped, a clockwise ring is turned round, and a ring that
 * touches itself without crossing (a slit cut into it and back, a bridge to a hole) is replaced by the outside of its
 * region. All other rings are refused.
 *
 * @param outline as meant
 * @param done the repairs, as {@code "clockwise, turned round"}
 */
record RepairedRing(Ring outline, List<String> done) {

    /** A ring that encloses no region, or an ambiguous one; the message completes "The outline of item 7 ...". */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** Points of the longest ring: outlines from a digitiser have some hundred. */
    static final int MOST_POINTS = 5_000;

    /** From the origin; instances of the literature have units of their own. */
    static final double FARTHEST = 1e9;

    /** A region thinner than this share of its length is a line. */
    private static final double THINNEST = 1e-9;

    /** Area that a repair may change, as a share: rounding of the sum. */
    private static final double SAME_AREA = 1e-9;

    /** A spike up to this length, as a share of the ring's size, is rounding. */
    private static final double SPIKE = 1e-9;

    /**
     * The polygon described by the points at a place in a file.
     *
     * @param whose as {@code item 7}
     */
    static RepairedRing read(JsonCursor at, String whose) throws FormatFault {
        List<Point> points = at.all(point -> GeometryJson.point(point, FARTHEST));
        return read(
                at,
                whose,
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
    }

    static RepairedRing read(JsonCursor at, String whose, double[] xs, double[] ys) throws FormatFault {
        try {
            return of(xs, ys);
        } catch (Broken broken) {
            throw at.fault(
                    "an outline that encloses a region", "The outline of %s %s.".formatted(whose, broken.getMessage()));
        }
    }

    /** Coordinates are finite. */
    static RepairedRing of(double[] xs, double[] ys) throws Broken {
        if (xs.length > MOST_POINTS + 1) {
            throw new Broken(String.format(Locale.ROOT, "has %d points; expected at most %d", xs.length, MOST_POINTS));
        }
        List<String> done = new ArrayList<>();
        Coordinate[] ring = closed(xs, ys, done);
        if (ring.length < 4 || isThin(ring)) {
            throw new Broken("has no area; expected at least 3 points that do not lie on one line");
        }
        refuseCrossings(ring);
        if (isBackAndForth(ring)) {
            throw new Broken("runs back over itself and has no area; expected a region");
        }
        Ring outline = Polygons.ring(isSimple(ring) ? ring : outside(ring, done));
        if (Area.ofRingSigned(ring) > 0) {
            done.add("clockwise, turned round");
        }
        return new RepairedRing(outline, List.copyOf(done));
    }

    /** The ring without points that repeat their neighbour, its first point at the end again. */
    private static Coordinate[] closed(double[] xs, double[] ys, List<String> done) {
        List<Coordinate> points = new ArrayList<>(xs.length + 1);
        for (int i = 0; i < xs.length; i++) {
            Coordinate point = new Coordinate(xs[i], ys[i]);
            if (points.isEmpty() || !points.get(points.size() - 1).equals2D(point)) {
                points.add(point);
            }
        }
        int repeated = xs.length - points.size();
        if (repeated > 0) {
            done.add(
                    repeated == 1
                            ? "a point that repeats its neighbour dropped"
                            : String.format(Locale.ROOT, "%d points that repeat their neighbour dropped", repeated));
        }
        if (!points.isEmpty() && !points.get(0).equals2D(points.get(points.size() - 1))) {
            points.add(points.get(0).copy());
        }
        return points.toArray(Coordinate[]::new);
    }

    private static boolean isThin(Coordinate[] ring) {
        double minX = Arrays.stream(ring).mapToDouble(point -> point.x).min().orElse(0);
        double minY = Arrays.stream(ring).mapToDouble(point -> point.y).min().orElse(0);
        double maxX = Arrays.stream(ring).mapToDouble(point -> point.x).max().orElse(0);
        double maxY = Arrays.stream(ring).mapToDouble(point -> point.y).max().orElse(0);
        double longer = StrictMath.max(maxX - minX, maxY - minY);
        boolean flat = StrictMath.min(maxX - minX, maxY - minY) <= THINNEST * longer;
        Coordinate[] hull = flat
                ? ring
                : Polygons.FLOATING.createLineString(ring).convexHull().getCoordinates();
        return flat || Area.ofRing(hull) <= THINNEST * longer * longer;
    }

    private static boolean isBackAndForth(Coordinate[] ring) {
        double size = 0;
        for (Coordinate point : ring) {
            size = StrictMath.max(size, point.distance(ring[0]));
        }
        return Area.ofRing(ring) <= THINNEST * size * size;
    }

    private static void refuseCrossings(Coordinate[] ring) throws Broken {
        SegmentIntersectionDetector crossing = new SegmentIntersectionDetector();
        crossing.setFindProper(true);
        new MCIndexNoder(crossing).computeNodes(List.of(new NodedSegmentString(ring, null)));
        if (crossing.hasProperIntersection()) {
            throw new Broken("crosses itself near " + shown(crossing.getIntersection()));
        }
    }

    private static boolean isSimple(Coordinate[] ring) {
        return new IsSimpleOp(Polygons.FLOATING.createLinearRing(ring)).isSimple();
    }

    /** The outside of the region of a ring that touches itself. */
    private static Coordinate[] outside(Coordinate[] ring, List<String> done) throws Broken {
        Coordinate touching = new IsSimpleOp(Polygons.FLOATING.createLinearRing(ring)).getNonSimpleLocation();
        Geometry region = GeometryFixer.fix(Polygons.FLOATING.createPolygon(ring));
        double area = Area.ofRing(ring);
        boolean same = StrictMath.abs(region.getArea() - area) <= SAME_AREA * area;
        if (!(region instanceof Polygon polygon) || !same) {
            throw new Broken("touches itself at %s and falls into parts there".formatted(shown(touching)));
        }
        LineString outside = polygon.getExteriorRing();
        Polygon filled = Polygons.FLOATING.createPolygon(outside.getCoordinates());
        PointOnGeometryLocator inside = new IndexedPointInAreaLocator(filled);
        double reach = SPIKE * filled.getEnvelopeInternal().getDiameter();
        for (Coordinate point : ring) {
            if (inside.locate(point) == Location.EXTERIOR
                    && outside.distance(Polygons.FLOATING.createPoint(point)) > reach) {
                throw new Broken("has a spike without width that reaches out to " + shown(point));
            }
        }
        done.add("touches itself at %s, taken by its outside".formatted(shown(touching)));
        if (polygon.getNumInteriorRing() > 0) {
            done.add(hole(polygon.getNumInteriorRing()));
        }
        return outside.getCoordinates();
    }

    static String hole(int holes) {
        return holes == 1
                ? "a hole filled: nothing is laid in it and it counts as part of the area"
                : String.format(
                        Locale.ROOT,
                        "%d holes filled: nothing is laid in them and they count as part of the area",
                        holes);
    }

    private static String shown(Coordinate point) {
        return "(%s, %s)".formatted(point.x, point.y);
    }
}
