package io.tailorline.cutter.projection;

import java.util.Arrays;

/**
 * A projective map of the plane: (x, y, 1) times a 3x3 matrix, divided by its third row. Straight lines stay straight.
 * Stored row by row with the last entry 1.
 */
public final class Homography {

    private static final int ENTRIES = 9;

    private final double[] h;

    /**
     * @param rows nine entries, row by row
     * @throws IllegalArgumentException when they are no map that can be undone
     */
    public Homography(double... rows) {
        if (rows.length != ENTRIES
                || rows[8] == 0
                || !Double.isFinite(Arrays.stream(rows).sum())) {
            throw new IllegalArgumentException(
                    "homography %s; expected nine finite numbers, the last not 0.".formatted(Arrays.toString(rows)));
        }
        h = Arrays.stream(rows).map(entry -> entry / rows[8]).toArray();
        if (determinant() == 0) {
            throw new IllegalArgumentException(
                    "homography %s maps everything onto a line.".formatted(Arrays.toString(rows)));
        }
    }

    double x(double x, double y) {
        return (h[0] * x + h[1] * y + h[2]) / w(x, y);
    }

    double y(double x, double y) {
        return (h[3] * x + h[4] * y + h[5]) / w(x, y);
    }

    /** 0 on the horizon, beyond which nothing is mapped. */
    double w(double x, double y) {
        return h[6] * x + h[7] * y + 1;
    }

    double[] rows() {
        return h.clone();
    }

    /** First this map, then {@code next}. */
    Homography then(Homography next) {
        double[] product = new double[ENTRIES];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    product[3 * row + column] += next.h[3 * row + k] * h[3 * k + column];
                }
            }
        }
        return new Homography(product);
    }

    Homography inverse() {
        return new Homography(
                h[4] * h[8] - h[5] * h[7],
                h[2] * h[7] - h[1] * h[8],
                h[1] * h[5] - h[2] * h[4],
                h[5] * h[6] - h[3] * h[8],
                h[0] * h[8] - h[2] * h[6],
                h[2] * h[3] - h[0] * h[5],
                h[3] * h[7] - h[4] * h[6],
                h[1] * h[6] - h[0] * h[7],
                h[0] * h[4] - h[1] * h[3]);
    }

    /** Negative when the map turns the plane over, wherever {@link #w} is positive. */
    double determinant() {
        return h[0] * (h[4] * h[8] - h[5] * h[7])
                - h[1] * (h[3] * h[8] - h[5] * h[6])
                + h[2] * (h[3] * h[7] - h[4] * h[6]);
    }

    /** Moves and scales: x' = (x - left) * scale, y' = (y - top) * scale. */
    static Homography scaling(double left, double top, double scale) {
        return new Homography(scale, 0, -left * scale, 0, scale, -top * scale, 0, 0, 1);
    }
}
