package io.tailorline.pattern.measure;

/** The girth under the bust, mm, where no tape was laid: of cup B. Source: docs/drafting/measures.md, Bust. */
public final class UnderBustEstimate {

    /** Bust less under-bust of cup B, the middle of 140 to 160 (EN 13402-3), mm. */
    public static final double CUP_B = 150;

    private UnderBustEstimate() {}

    /** @param bust girth over the bust, mm */
    public static double of(double bust) {
        return bust - CUP_B;
    }
}
