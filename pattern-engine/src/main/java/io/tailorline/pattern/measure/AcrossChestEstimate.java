package io.tailorline.pattern.measure;

/** The rule of drafting for across-chest where it was not taken; no survey has it. */
public final class AcrossChestEstimate {

    /** Two fifths of the chest girth: between R54 and V. Source: docs/drafting/jacket.md, step 2. */
    private static final double SHARE_OF_CHEST = 0.4;

    private static final double MOST_SHARE_OF_CHEST = 0.43;

    /** Müller's front is 1.07, a later one of his school 1.05 of the back on the chest line. */
    private static final double FRONT_OF_BACK = 1.08;

    /** Of a regular jacket: what is added to the tape for the jacket's front. */
    private static final double EASE_OF_FRONT = 40;

    private AcrossChestEstimate() {}

    /**
     * From armhole to armhole over the chest, mm: by the chest girth, or so that the front of a jacket is made as much
     * wider than the back as Müller's.
     */
    public static double of(double chest, double acrossBack) {
        return StrictMath.max(
                SHARE_OF_CHEST * chest,
                StrictMath.min(MOST_SHARE_OF_CHEST * chest, FRONT_OF_BACK * acrossBack - EASE_OF_FRONT));
    }
}
