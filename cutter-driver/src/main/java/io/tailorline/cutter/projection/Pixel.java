package io.tailorline.cutter.projection;

/**
 * A place in the projector's picture, pixels: x to the right, y down, from the top left corner. Parts of a pixel count.
 */
public record Pixel(double x, double y) {

    public double distanceTo(Pixel other) {
        return StrictMath.hypot(other.x - x, other.y - y);
    }
}
