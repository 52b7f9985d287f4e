package io.tailorline.cutter.projection;

/**
 * How far the picture is off at a measured point.
 *
 * @param dx along the table, mm: where the map has the pixel, less where it was seen
 * @param dy across it, mm
 */
public record Residual(String point, double dx, double dy) {

    /** mm. */
    public double size() {
        return StrictMath.hypot(dx, dy);
    }
}
