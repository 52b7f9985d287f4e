package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.pattern.draft.Body;

/**
 * Where a man's and a woman's jacket differ beyond {@link io.tailorline.pattern.draft.CoatProportions}, mm. Source:
 * docs/drafting/jacket.md, steps 3 to 5, and docs/drafting/womens-jacket.md, steps 3 and 4.
 *
 * @param frontNeckWider the front neck point lies further from centre front than the back one from centre back
 * @param mostDart taken in at the waist below the breast
 * @param dartShare of what is to be taken in at the waist, centre back apart
 * @param frontSeatShare of what is taken in at the seat (or given, below 0), centre back apart, below the breast
 * @param backShareOfChest the share of the chest girth in half the back of a proportionate figure, regular fit
 * @param backMore what half that back measures beyond the share, mm
 */
record JacketProportions(
        double frontNeckWider,
        double mostDart,
        double dartShare,
        double frontSeatShare,
        double backShareOfChest,
        double backMore) {

    private static final JacketProportions MAN = new JacketProportions(12, 13, 0.25, 0, 1.0 / 5, 10);
    private static final JacketProportions WOMAN = new JacketProportions(6, 40, 0.38, 1.0 / 3, 1.0 / 8, 65);

    static JacketProportions of(Body body) {
        return body.hasBust() ? WOMAN : MAN;
    }
}
