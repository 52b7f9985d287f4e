package io.tailorline.pattern.draft;

import io.tailorline.pattern.measure.UnderBustEstimate;

/**
 * A woman's bust, mm: docs/drafting/measures.md.
 *
 * @param underBust girth under the bust
 * @param pointDepth neck side to the bust point over the body
 * @param pointWidth from one bust point to the other
 */
public record Bust(double underBust, double pointDepth, double pointWidth) {

    /** A man has no bust to shape. */
    public static final Bust NONE = new Bust(0, 0, 0);

    /** The dart at the shoulder of bust 880, and what 40 of bust add: 70 and 6 of Aldrich, less ease. */
    private static final double DART = 50;

    private static final double DART_AT_BUST = 880;
    private static final double DART_PER_BUST = 0.125;
    /** Each cup of 20 over B opens the dart by 5. */
    private static final double DART_PER_CUP = 0.25;

    private static final double LEAST_DART = 35;
    private static final double MOST_DART = 80;

    /**
     * Width of the bust dart at the shoulder: docs/drafting/womens-jacket.md, step 3.
     *
     * @param girth over the bust
     */
    public double dartWidth(double girth) {
        double cup = girth - underBust - UnderBustEstimate.CUP_B;
        double wide = DART + DART_PER_BUST * (girth - DART_AT_BUST) + DART_PER_CUP * cup;
        return StrictMath.min(MOST_DART, StrictMath.max(LEAST_DART, wide));
    }

    static Bust mean(Bust one, Bust other) {
        return new Bust(
                Body.mean(one.underBust, other.underBust),
                Body.mean(one.pointDepth, other.pointDepth),
                Body.mean(one.pointWidth, other.pointWidth));
    }
}
