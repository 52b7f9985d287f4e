package io.tailorline.pattern.measure;

/** The rule of drafting for across-chest where it was not taken; no survey has it. */
public final class AcrossChestEstimate {

    /** Two fifths of the chest girth: between R54 and V. Source: docs/drafting/jacket.md, step 2. */
    private static final double SHARE_OF_CHEST = 0.4;

    private static final double MOST_SHARE_OF_CHEST = 0.45;
    private static final double SHARE_OF_BACK = 1.08;
    private static final double LESS = 22;

    private AcrossChestEstimate() {}

    /**
     * From armhole to armhole over the chest of a jacket, mm: by the chest girth, or so that the front is made as much
     * wider than the back as Müller's.
     */
    public static double of(double chest, double acrossBack) {
        return StrictMath.max(
                of(chest), StrictMath.min(MOST_SHARE_OF_CHEST * chest, SHARE_OF_BACK * acrossBack - LESS));
    }

    /** From armhole to armhole over the chest, mm, by the chest girth, mm. */
    public static double of(double chest) {
        return SHARE_OF_CHEST * chest;
    }
}
