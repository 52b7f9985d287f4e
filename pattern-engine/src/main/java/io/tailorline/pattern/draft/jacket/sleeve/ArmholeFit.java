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
 */
public final class ArmholeFit {

    /** Height of the cap over that of the armhole: a flatter cap drags under the arm. */
    private static final double FLATTEST = 0.735;

    /** A steeper cap keeps the arm from being lifted. */
    private static final double STEEPEST = 0.88;

    /** Growth of the armhole's length for a growth of its width by 1, less the cap's: where the search begins. */
    private static final double GROWTH = 1.4;

    private static final double LEAST_GROWTH = 0.4;

    /** Tolerance of the armhole's length, mm. */
    private static final double EXACT = 0.5;

    private static final int MOST_ROUNDS = 8;

    private ArmholeFit() {}

    /**
     * How much wider than the tapes leave it the armhole is, mm; below 0 when it is narrower.
     *
     * @param plain the order without alterations, which are drawn on top of this fit
     */
    public static double wider(Body body, Ease ease, JacketStyle plain, BustShaping shaping) throws ImpossibleGeometry {
        JacketBlock taped = JacketBlock.of(body, ease, plain, shaping, 0);
        double flat = missing(body, ease, plain, taped, FLATTEST);
        double steep = missing(body, ease, plain, taped, STEEPEST);
        if (flat <= 0 && steep >= 0) {
            return 0;
        }
        double share = flat > 0 ? FLATTEST : STEEPEST;
        double missing = flat > 0 ? flat : steep;
        double growth = GROWTH;
        double wider = 0;
        for (int round = 0; round < MOST_ROUNDS && StrictMath.abs(missing) > EXACT; round++) {
            double step = missing / growth;
            wider += step;
            double before = missing;
            missing = missing(body, ease, plain, JacketBlock.of(body, ease, plain, shaping, wider), share);
            growth = StrictMath.max(LEAST_GROWTH, (before - missing) / step);
        }
        return wider;
    }

    /** What the armhole lacks for a cap of a share of its height; below 0 what it is too long, mm. */
    private static double missing(Body body, Ease ease, JacketStyle plain, JacketBlock block, double share) {
        return SleeveCap.armholeFor(body, ease, block, share, plain.shoulder().capEase())
                - block.scye().length();
    }
}
