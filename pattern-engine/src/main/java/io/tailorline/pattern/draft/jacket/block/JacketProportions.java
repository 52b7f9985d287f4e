package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.pattern.draft.Body;

/**
 * Where a man's and a woman's block differ before any seam is drawn, mm. Source: docs/drafting/jacket.md, steps 1 to 5,
 * and docs/drafting/womens-jacket.md, steps 1 to 4.
 *
 * @param scyeDepth the scye line below the nape
 * @param backWidth at regular ease, from the centre back seam to the back width line
 * @param scyeWidth armhole diameter at regular ease
 * @param shoulderLonger the garment's shoulder over the body's
 * @param frontNeckWider the front neck point lies further from centre front than the back one from centre back
 * @param mostDart taken in at the waist below the breast
 * @param dartShare of what is to be taken in at the waist, centre back apart
 * @param frontSeatShare of what is taken in at the seat (or given, below 0), centre back apart, below the breast
 */
record JacketProportions(
        double scyeDepth,
        double backWidth,
        double scyeWidth,
        double shoulderLonger,
        double frontNeckWider,
        double mostDart,
        double dartShare,
        double frontSeatShare) {

    static JacketProportions of(Body body) {
        return body.hasBust() ? woman(body) : man(body);
    }

    private static JacketProportions man(Body body) {
        return new JacketProportions(
                body.girths().chest() / 8 + body.lengths().backWaist() / 4 + 5,
                body.girths().chest() / 5 + 10,
                body.girths().chest() / 8 + 20,
                12,
                12,
                13,
                0.25,
                0);
    }

    /** Breadth of the bust lies in front, so back and armhole take less of it than of a man's chest. */
    private static JacketProportions woman(Body body) {
        return new JacketProportions(
                body.girths().chest() / 10 + body.height() / 20 + 35,
                body.girths().chest() / 8 + 65,
                body.girths().chest() / 8 + 12,
                6,
                6,
                40,
                0.38,
                1.0 / 3);
    }
}
