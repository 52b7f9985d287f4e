package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.pattern.draft.Belly;
import io.tailorline.pattern.draft.Body;

/**
 * Where a man's and a woman's waistcoat differ beyond {@link io.tailorline.pattern.draft.CoatProportions}, mm:
 * docs/drafting/waistcoat.md, steps 5 and 7.
 *
 * @param frontNeckWider the front neck point lies further from centre front than the back one from centre back
 * @param frontDartShare of what is to be taken in at the waist
 * @param mostFrontDart its greatest intake
 * @param mostBackDart the back dart's greatest intake
 * @param bellyAtSideShare of a waist too wide for the chest that the side seam lets out
 */
record WaistcoatProportions(
        double frontNeckWider,
        double frontDartShare,
        double mostFrontDart,
        double mostBackDart,
        double bellyAtSideShare) {

    /** The back dart's share of what is to be taken in at the waist, of men and women alike. */
    static final double BACK_DART_SHARE = 0.28;

    private static final WaistcoatProportions MAN = new WaistcoatProportions(10.4, 0.28, 18, 22, Belly.SHARE_AT_SIDE);
    /** A woman's front dart takes more of the waist, and her front edge stays straight as long as the side can give. */
    private static final WaistcoatProportions WOMAN = new WaistcoatProportions(4.4, 0.36, 40, 30, 1);

    static WaistcoatProportions of(Body body) {
        return body.hasBust() ? WOMAN : MAN;
    }
}
