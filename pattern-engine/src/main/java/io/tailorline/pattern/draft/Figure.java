package io.tailorline.pattern.draft;

import io.tailorline.pattern.measure.Sex;

/**
 * One side of a person to be dressed: what it measures and what the tailor changes on it. Drafts read the amounts of the
 * alterations where they set levels, widths and points, so everything that follows from those is solved again.
 */
public record Figure(Sex sex, Body body, Alterations alterations) {

    /** A man without alterations. */
    public static Figure man(Body body) {
        return new Figure(Sex.MALE, body, Alterations.NONE);
    }
}
