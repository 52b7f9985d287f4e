package io.tailorline.pattern.draft;

/**
 * What jacket and waistcoat read alike from the tapes, mm. Source: docs/drafting/jacket.md, step 3, and
 * docs/drafting/womens-jacket.md, step 3.
 *
 * @param shoulderLonger the jacket's shoulder over the body's
 * @param frontHigher how much higher than usual the front neck point lies, because the front is long against the back;
 *     0 for a woman, whose front is shaped over the bust point
 */
public record CoatProportions(double shoulderLonger, double frontHigher) {

    /** A front of usual balance is longer than the tape by this: pad, canvas, and a seam forward of the neck side. */
    private static final double FRONT_OVER_TAPE = 29;

    /** The usual front neck point lies this far above the nape. */
    private static final double USUAL_FRONT_NECK = 33;

    /** A front is made longer or shorter by no more than this; the rest is for stoop, or for another tape. */
    private static final double MOST_HIGHER = 45;

    private static final double MANS_SHOULDER = 12;
    private static final double WOMANS_SHOULDER = 6;

    public static CoatProportions of(Body body) {
        return body.hasBust()
                ? new CoatProportions(WOMANS_SHOULDER, 0)
                : new CoatProportions(
                        MANS_SHOULDER, StrictMath.max(-MOST_HIGHER, StrictMath.min(MOST_HIGHER, frontLonger(body))));
    }

    /** How much longer than usual a man's front is taped against his back. */
    private static double frontLonger(Body body) {
        return body.lengths().frontWaist() + FRONT_OVER_TAPE - body.lengths().backWaist() - USUAL_FRONT_NECK;
    }

    /** What the front lacks to be as long as it is taped, a man's; 0 where it is. */
    public double frontMissing(Body body) {
        return body.hasBust() ? 0 : frontLonger(body) - frontHigher;
    }
}
