package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.RandomOutlines;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Instances of our own: polygons by chance, and rectangles cut into parts whose best length is therefore known. */
public final class SampleInstances {

    private SampleInstances() {}

    public static Instance stars(long seed, int parts) {
        List<Part> list = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < parts; i++) {
            Ring outline =
                    RandomOutlines.star(random.nextLong(), 4 + random.nextInt(12), 10 + 30 * random.nextDouble());
            Orientations turns = random.nextBoolean() ? Orientations.of(0, 180) : Orientations.of(0, 90, 180, 270);
            list.add(new Part(i, outline, turns, 1 + random.nextInt(2)));
        }
        return Instance.of("stars " + seed, 100, list);
    }

    /**
     * A rectangle of the given length and height 100 cut along slanted lines: into columns, and each column into two.
     * The best length is that of the rectangle, with no waste.
     */
    public static Instance cutRectangle(long seed, int columns, double length) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] low = new double[columns + 1];
        double[] high = new double[columns + 1];
        for (int i = 1; i < columns; i++) {
            double middle = length * i / columns;
            double slant = length / columns * 0.6;
            low[i] = middle + slant * (random.nextDouble() - 0.5);
            high[i] = middle + slant * (random.nextDouble() - 0.5);
        }
        low[columns] = length;
        high[columns] = length;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            double left = 30 + 40 * random.nextDouble();
            double right = 30 + 40 * random.nextDouble();
            double leftX = low[i] + (high[i] - low[i]) * left / 100;
            double rightX = low[i + 1] + (high[i + 1] - low[i + 1]) * right / 100;
            parts.add(part(parts.size(), low[i], 0, low[i + 1], 0, rightX, right, leftX, left));
            parts.add(part(parts.size(), leftX, left, rightX, right, high[i + 1], 100, high[i], 100));
        }
        return Instance.of("cut rectangle " + seed, 100, parts);
    }

    private static Part part(int id, double... xy) {
        double[] x = new double[xy.length / 2];
        double[] y = new double[xy.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return new Part(id, Ring.counterClockwise(x, y), Orientations.of(0, 180), 1);
    }
}
