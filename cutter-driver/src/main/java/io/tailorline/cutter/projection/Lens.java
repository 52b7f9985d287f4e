package io.tailorline.cutter.projection;

/**
 * The projector's lens: a pixel at distance r from the middle of the picture lands where an ideal lens would put it at
 * r (1 + k (r / R)^2), R being half the diagonal. The first term of the radial series (Brown, Photogrammetric Engineering 37,
 * 1971); k = 0 is an ideal lens.
 *
 * @param k positive for a pincushion, negative for a barrel
 */
record Lens(PictureSize size, double k) {

    private static final int ROUNDS = 50;

    /** Where an ideal lens has it. */
    Pixel ideal(Pixel pixel) {
        Pixel middle = size.middle();
        double dx = pixel.x() - middle.x();
        double dy = pixel.y() - middle.y();
        double factor = factor(dx, dy);
        return new Pixel(middle.x() + dx * factor, middle.y() + dy * factor);
    }

    /** The pixel that lands where an ideal lens has {@code ideal}: the inverse, by repeated correction. */
    Pixel real(Pixel ideal) {
        if (k == 0) {
            return ideal;
        }
        Pixel middle = size.middle();
        double dx = ideal.x() - middle.x();
        double dy = ideal.y() - middle.y();
        double x = dx;
        double y = dy;
        for (int round = 0; round < ROUNDS; round++) {
            double factor = factor(x, y);
            x = dx / factor;
            y = dy / factor;
        }
        return new Pixel(middle.x() + x, middle.y() + y);
    }

    private double factor(double dx, double dy) {
        double r = StrictMath.hypot(dx, dy) / size.halfDiagonal();
        return 1 + k * r * r;
    }
}
