package io.tailorline.pattern.draft.jacket.inside;

/** By how much the lining is larger than the shell, mm: docs/drafting/jacket-inside.md, steps 1 to 3. */
final class LiningMeasures {

    static final double SEAM = 10;
    static final double HEM = 20;

    /** Rise of the lining under the arm, beside the seam allowance of the armhole. */
    static final double RAISED_UNDER_ARM = 12;
    /** At shoulder and back neck. */
    static final double RAISED_AT_SHOULDER = 5;
    /** The hem hangs lower by this before it is turned up and felled. */
    static final double LOWER = 5;
    /** Every side seam is wider by this, reached {@link #WIDER_WITHIN} below the armhole. */
    static final double WIDER = 3;

    static final double WIDER_WITHIN = 120;

    /** Rise of the sleeve's cap at both seams and under the arm, over both allowances of the armhole. */
    static final double SLEEVE_RAISED = 22;
    /** Either seam of a sleeve piece is wider by this. */
    static final double SLEEVE_WIDER = 1.5;
    /** Cap ease of the lining. */
    static final double CAP_EASE = 8;

    /** The same over an armhole so short that the cap cannot come lower. */
    static final double MOST_CAP_EASE = 25;

    private LiningMeasures() {}
}
