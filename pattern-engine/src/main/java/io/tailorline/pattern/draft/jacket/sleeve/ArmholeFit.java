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

    /** Growth of the armhole's length for a growth of its width by 1: the most, so that the search never overshoots. */
    private static final double GROWTH = 1.4;

    private static final double LEAST_GROWTH = 0.4;

    /** Tolerance of the armhole's length, mm. */
    private static final double EXACT = 0.5;

    private static final int MOST_ROUNDS = 6;

    private ArmholeFit() {}

    /**
     * How much wider than the tapes leave it the armhole is, mm; below 0 when it is narrower.
     *
     * @param plain the order without alterations, which are drawn on top of this fit
     */
    public static double wider(Body body, Ease ease, JacketStyle plain, BustShaping shaping) throws ImpossibleGeometry {
        double wider = 0;
        double step = 0;
        double before = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            JacketBlock block = JacketBlock.of(body, ease, plain, shaping, wider);
            double length = block.scye().length();
            double growth = step == 0 ? GROWTH : StrictMath.max(LEAST_GROWTH, (length - before) / step);
            step = missing(body, ease, plain, block) / growth;
            if (StrictMath.abs(step) < EXACT) {
                break;
            }
            before = length;
            wider += step;
        }
        return wider;
    }

    /** What the armhole lacks of the least, or is beyond the most (below 0), mm. */
    private static double missing(Body body, Ease ease, JacketStyle plain, JacketBlock block) {
        double capEase = plain.shoulder().capEase();
        double length = block.scye().length();
        double least = SleeveCap.armholeFor(body, ease, block, FLATTEST, capEase);
        double most = SleeveCap.armholeFor(body, ease, block, STEEPEST, capEase);
        return StrictMath.max(0, least - length) + StrictMath.min(0, most - length);
    }
}
