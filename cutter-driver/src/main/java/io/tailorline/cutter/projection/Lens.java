package io.tailorline.cutter.projection;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The projector's lens: a pixel at distance r from the middle of the picture lands where an ideal lens would put it at
 * r (1 + k (r / R)^2), R being half the diagonal. The first term of the radial series (Brown, Photogrammetric
 * Engineering 37, 1971); k = 0 is an ideal lens.
 *
 * @param k positive for a pincushion, negative for a barrel
 */
record Lens(PictureSize size, double k) {

    /** Share of the half diagonal to which a place in the picture is found. */
    private static final double ACCURACY = 1e-14;

    private static final int ORDER = 5;
    private static final int MOST_STEPS = 100;

    /** Where an ideal lens has it. */
    Pixel ideal(Pixel pixel) {
        Pixel middle = size.middle();
        double dx = pixel.x() - middle.x();
        double dy = pixel.y() - middle.y();
        double factor = factor(dx, dy);
        return new Pixel(middle.x() + dx * factor, middle.y() + dy * factor);
    }

    /**
     * The pixel that lands where an ideal lens has {@code ideal}: the inverse. A barrel reaches only so far: what lies
     * beyond is given the pixel of its farthest ring on the same ray, which is outside the picture.
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
        double farthest = k < 0 ? StrictMath.sqrt(-1 / (3 * k)) : wanted;
        UnivariateFunction off = r -> r * (1 + k * r * r) - wanted;
        double share = off.value(farthest) <= 0
                ? farthest / wanted
                : new BracketingNthOrderBrentSolver(ACCURACY, ORDER).solve(MOST_STEPS, off, 0, farthest) / wanted;
        return new Pixel(middle.x() + dx * share, middle.y() + dy * share);
    }

    private double factor(double dx, double dy) {
        double r = StrictMath.hypot(dx, dy) / size.halfDiagonal();
        return 1 + k * r * r;
    }
}
