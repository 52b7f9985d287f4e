package io.tailorline.pattern.measure;

/** The rule of drafting for across-chest where it was not taken; no survey has it. */
public final class AcrossChestEstimate {

    /** Two fifths of the chest girth: between R54 and V. Source: docs/drafting/jacket.md, step 2. */
    private static final double SHARE_OF_CHEST = 0.4;

    private AcrossChestEstimate() {}

    /** From armhole to armhole over the chest, mm, by the chest girth, mm. */
    public static double of(double chest) {
        return SHARE_OF_CHEST * chest;
    }
}
