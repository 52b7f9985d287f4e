package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Ring;
import java.util.SplittableRandom;

/** Polygons by chance, star-shaped about their middle, with dents; and the same as JTS polygons for the oracle. */
public final class RandomOutlines {

    private RandomOutlines() {}

    public static Ring star(long seed, int corners, double size) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
            double radius = size * (0.3 + 0.7 * random.nextDouble());
            x[i] = radius * Math.cos(angle);
            y[i] = radius * Math.sin(angle);
        }
        return Ring.counterClockwise(x, y);
    }
}
