package io.tailorline.nesting.model;

/** Which way a bundle lies. */
public enum Direction {
    /** Not decided yet. */
    OPEN,
    /** Its parts lie at their angles near 0. */
    FORWARD,
    /** Its parts lie at their angles near 180 degrees. */
    REVERSED;

    static Direction of(double degrees) {
        return Orientations.isReversed(degrees) ? REVERSED : FORWARD;
    }

    Direction opposite() {
        return this == FORWARD ? REVERSED : FORWARD;
    }
}
