package io.tailorline.nesting.geometry;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Polygons by chance, star-shaped about their middle, with dents; and the same as JTS polygons for the oracle. */
public final class RandomOutlines {

    private static final GeometryFactory FLOATING = new GeometryFactory();

    private RandomOutlines() {}

    public static Outline star(long seed, int corners, double size) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
            double radius = size * (0.3 + 0.7 * random.nextDouble());
            x[i] = radius * Math.cos(angle);
            y[i] = radius * Math.sin(angle);
        }
        return Outline.of(x, y);
    }

    public static Polygon polygon(Outline outline) {
        Coordinate[] ring = new Coordinate[outline.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(outline.xs()[i % outline.size()], outline.ys()[i % outline.size()]);
        }
        return FLOATING.createPolygon(ring);
    }
}
