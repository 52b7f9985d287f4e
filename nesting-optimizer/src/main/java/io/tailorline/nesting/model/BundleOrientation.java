package io.tailorline.nesting.model;

/** Which way a bundle lies. */
public enum BundleOrientation {
    /** Not decided yet. */
    OPEN,
    /** Its parts lie at their angles near 0. */
    FORWARD,
    /** Its parts lie at their angles near 180 degrees. */
    REVERSED;

    static BundleOrientation of(double degrees) {
        return Orientations.isReversed(degrees) ? REVERSED : FORWARD;
    }

    BundleOrientation opposite() {
        return this == FORWARD ? REVERSED : FORWARD;
    }
}
