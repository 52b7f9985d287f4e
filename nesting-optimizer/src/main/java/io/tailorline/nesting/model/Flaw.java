package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;

/**
 * A region of the strip that parts may not cover, unless they tolerate it.
 *
 * @param outline at its place on the strip
 * @param severity parts that tolerate this much, or more, may lie on it
 */
public record Flaw(Ring outline, int severity) {

    /** Of a flaw that no part tolerates. */
    public static final int FORBIDDEN = Integer.MAX_VALUE;

    /** Whether a part that tolerates this much must keep off it. */
    public boolean hinders(int tolerated) {
        return severity > tolerated || tolerated == 0 || severity == FORBIDDEN;
    }

    public static Flaw forbidden(Ring outline) {
        return new Flaw(outline, FORBIDDEN);
    }
}
