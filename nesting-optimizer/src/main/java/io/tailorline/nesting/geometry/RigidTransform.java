package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Ring;

/**
 * A turn about the origin, then a move.
 *
 * @param rotationDeg degrees counter-clockwise
 * @param x move along +x, in the unit of the instance
 * @param y move along +y
 */
public record RigidTransform(double rotationDeg, double x, double y) {

    public RigidTransform {
        if (!Double.isFinite(rotationDeg) || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "A placement (%s degrees, %s, %s) must be finite.".formatted(rotationDeg, x, y));
        }
    }

    public Ring of(Ring outline) {
        return outline.turned(rotationDeg).moved(x, y);
    }
}
