package io.tailorline.pattern.draft.jacket.sleeve;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.style.BustShaping;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;

/**
 * How wide the armhole is: what back and front leave of the chest, but so that a sleeve over the upper arm, with its
 * ease, is set into it by a cap that is neither flat nor steep. The front gives or takes the difference:
 * docs/drafting/jacket.md, step 2.
 *
 * @param wider how much wider than the tapes leave it the armhole is, mm; below 0 when it is narrower
 * @param capEase excess of the sleeve's cap over it, mm: more than usual before the front gives
 */
public record ArmholeFit(double wider, double capEase) {

    /**
     * The cap is at least this share of the armhole's height: a flatter one drags under the arm
     * (docs/drafting/jacket.md, step 2.3: 0.72, with 0.006 to spare).
     */
    private static final double FLATTEST = 0.726;

    /**
     * The cap is at most this share of the armhole's height: a steeper one keeps the arm from being lifted (the same).
     */
    private static final double STEEPEST = 0.88;

    /** A cap that would be too flat gets this much more ease at most before the front gives, mm (the same). */
    private static final double MOST_MORE_EASE = 14;

    /** No cap gets more ease than this for being too flat, mm: the seam takes in 20 to 45 (the same). */
    private static final double MOST_EASE = 44;

    /** Growth of the armhole's length for a growth of its width by 1, less the cap's: where the search begins. */
    private static final double GROWTH = 1.4;

    private static final double LEAST_GROWTH = 0.4;

    /** Tolerance of the armhole's length, mm. */
    private static final double EXACT = 0.5;

    private static final int MOST_ROUNDS = 8;

    /**
     * The armhole of this body and the ease of its cap.
     *
     * @param plain the order without alterations, which are drawn on top of this fit
     */
    public static ArmholeFit of(Body body, Ease ease, JacketStyle plain, BustShaping shaping)
            throws ImpossibleGeometry {
        double usual = plain.shoulder().capEase();
        JacketBlock taped = JacketBlock.of(body, ease, plain, shaping, 0);
        double flat = missing(body, ease, taped, FLATTEST, usual);
        double steep = missing(body, ease, taped, STEEPEST, usual);
        if (flat <= 0 && steep >= 0) {
            return new ArmholeFit(0, usual);
        }
        double more = usual > 0
                ? StrictMath.max(0, StrictMath.min(StrictMath.min(MOST_MORE_EASE, MOST_EASE - usual), flat))
                : 0;
        double share = flat > 0 ? FLATTEST : STEEPEST;
        double missing = flat > 0 ? flat - more : steep;
        double growth = GROWTH;
        double wider = 0;
        for (int round = 0; round < MOST_ROUNDS && StrictMath.abs(missing) > EXACT; round++) {
            double step = missing / growth;
            wider += step;
            double before = missing;
            JacketBlock block = JacketBlock.of(body, ease, plain, shaping, wider);
            missing = missing(body, ease, block, share, usual + more);
            growth = StrictMath.max(LEAST_GROWTH, (before - missing) / step);
        }
        return new ArmholeFit(wider, usual + more);
    }

    /** What the armhole lacks for a cap of a share of its height; below 0 what it is too long, mm. */
    private static double missing(Body body, Ease ease, JacketBlock block, double share, double capEase) {
        return SleeveCap.armholeFor(body, ease, block, share, capEase)
                - block.scye().length();
    }
}
