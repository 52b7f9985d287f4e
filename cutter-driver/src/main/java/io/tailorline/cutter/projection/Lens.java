package io.tailorline.cutter.projection;

/**
 * The projector's lens: a pixel at distance r from the middle of the picture lands where an ideal lens would put it at
 * r (1 + k (r / R)^2), R being half the diagonal. The first term of the radial series (Brown, Photogrammetric
 * Engineering 37, 1971); k = 0 is an ideal lens.
 *
 * @param k positive for a pincushion, negative for a barrel
 */
record Lens(PictureSize size, double k) {

    private static final int ROUNDS = 60;

    /** Where an ideal lens has it. */
    Pixel ideal(Pixel pixel) {
        Pixel middle = size.middle();
        double dx = pixel.x() - middle.x();
        double dy = pixel.y() - middle.y();
        double factor = factor(dx, dy);
        return new Pixel(middle.x() + dx * factor, middle.y() + dy * factor);
    }

    /**
     * The pixel that lands where an ideal lens has {@code ideal}: the inverse, by halving. A barrel reaches only so
     * far: what lies beyond is given the pixel of its farthest ring on the same ray, which is outside the picture.
     */
    Pixel real(Pixel ideal) {
        if (k == 0) {
            return ideal;
        }
        Pixel middle = size.middle();
        double dx = ideal.x() - middle.x();
        double dy = ideal.y() - middle.y();
        double wanted = StrictMath.hypot(dx, dy) / size.halfDiagonal();
        if (wanted == 0) {
            return ideal;
        }
        double low = 0;
        double high = k < 0 ? StrictMath.sqrt(-1 / (3 * k)) : wanted;
        for (int round = 0; round < ROUNDS; round++) {
            double r = (low + high) / 2;
            if (r * (1 + k * r * r) < wanted) {
                low = r;
            } else {
                high = r;
            }
        }
        double share = high / wanted;
        return new Pixel(middle.x() + dx * share, middle.y() + dy * share);
    }

    private double factor(double dx, double dy) {
        double r = StrictMath.hypot(dx, dy) / size.halfDiagonal();
        return 1 + k * r * r;
    }
}
