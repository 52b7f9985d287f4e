package io.tailorline.pattern.measure;

/** The rule of drafting for across-chest where it was not taken; no survey has it. */
public final class AcrossChestEstimate {

    /**
     * Two fifths of the chest girth: between R54, 190 at chest 1000, and Vincent, 225 (docs/drafting/measures.md, Tapes
     * by rule).
     */
    private static final double SHARE_OF_CHEST = 0.4;

    /** However wide the back, across-chest is no greater share of the chest girth (*ours*). */
    private static final double MOST_SHARE_OF_CHEST = 0.43;

    /**
     * The front of a jacket as a share of its back on the chest line, which such a tape with its ease gives (*ours*;
     * R54 cuts 1.07, a later draft of Müller's school 1.05: docs/drafting/jacket.md, step 2.4).
     */
    private static final double FRONT_OF_BACK = 1.08;

    /** What a jacket's front measures beyond the tape, regular fit, mm: 0.37 of 110 (docs/drafting/ease.md). */
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
