package io.tailorline.pattern.measure;

/** How far apart the bust points usually lie, mm, where no tape was laid. Source: docs/drafting/measures.md, Bust. */
public final class BustWidthEstimate {

    private static final double SHARE_OF_BUST = 0.2;
    private static final double MORE = 10;

    private BustWidthEstimate() {}

    /** @param bust girth over the bust, mm */
    public static double of(double bust) {
        return SHARE_OF_BUST * bust + MORE;
    }
}
