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
 * @param sideRise the same at the side, so that the waist does not climb too steeply to centre back
 * @param frontRise the same at centre front
 */
record CrotchFit(double depth, double wedge, double fork, double backRise, double sideRise, double frontRise) {

    /** The shortest way that is cut: a flat seat. */
    static final double SHORTEST = -1.2;
    /** The longest. */
    static final double LONGEST = 2.7;
    /** Where the crotch length was not taken: the medians of 2041 men and of 993 women, these in both cuts. */
    private static final double USUAL_MAN = 0.8;

    private static final double USUAL_WOMAN = 1.2;
    static final double USUAL_WOMANS_CUT = 1.0;

    /** Mean growth of the way from band to band when the number grows by 1, mm: where the search begins. */
    static final double GROWTH = 52;
    /** Growth with it of what the back's construction needs for its width on the seat line, mm. */
    static final double WIDTH_GROWTH = 2.2;
    /** Growth of the thigh with it, mm. */
    static final double THIGH_GROWTH = 10;
    /** Growth of the way from band to band when the thigh is made wider by 1 mm. */
    static final double CROTCH_OF_THIGH = 0.5;

    /** How far the crotch may hang below the body's: nearer it cuts in, farther it hinders walking. */
    private static final double LEAST_DEPTH = 10.1;

    static double usual(Sex sex) {
        return sex == Sex.FEMALE ? USUAL_WOMAN : USUAL_MAN;
    }

    /** 0 is the block over a flat seat; a greater number makes the way longer. */
    static CrotchFit at(double way) {
        double more = StrictMath.max(0, way);
        double depth = StrictMath.max(LEAST_DEPTH, 10.3 + 2 * way);
        return new CrotchFit(depth, 32 + 18 * way, 6 + 10 * way, 16 * way, 10 * more, 12 * more);
    }
}
