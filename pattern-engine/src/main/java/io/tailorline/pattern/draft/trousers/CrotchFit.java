package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.measure.Sex;

/**
 * How the seat of the trousers is made to pass through the crotch, mm. A tailor lengthens the way from band to band in
 * several places at once, each a little; {@link #at} does it by one number. Shares and limits:
 * docs/drafting/trousers.md, 5.
 *
 * @param depth how far the crotch of the trousers hangs below the body's
 * @param wedge how far the back is opened at centre back on the seat line
 * @param fork how much further than the block the back fork reaches
 * @param backRise rise of the waist at centre back above the block
 * @param frontRise the same at centre front
 */
record CrotchFit(double depth, double wedge, double fork, double backRise, double frontRise) {

    /** The shortest way that is cut: a flat seat. */
    static final double SHORTEST = -0.8;
    /** The longest. */
    static final double LONGEST = 2.0;
    /** Where the crotch length was not taken: the medians of 2041 men and of 993 women. */
    private static final double USUAL_MAN = 0.45;

    private static final double USUAL_WOMAN = 0.8;

    /** Mean growth of the way from band to band when the number grows by 1, mm: where the search begins. */
    static final double GROWTH = 88;

    static double usual(Sex sex) {
        return sex == Sex.FEMALE ? USUAL_WOMAN : USUAL_MAN;
    }

    /** 0 is the block of a standing man, 1 the longest that the sources draw. */
    static CrotchFit at(double way) {
        double more = StrictMath.max(0, way);
        return new CrotchFit(15 + 20 * way, 26 + 14 * way, 5 + 20 * way, -5 + 10 * way, 12 * more);
    }
}
