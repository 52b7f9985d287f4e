package io.tailorline.pattern.draft.trousers;

import static io.tailorline.pattern.piece.AlterationRule.HEM;
import static io.tailorline.pattern.piece.AlterationRule.KNEE;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Figure;

/**
 * The leg's widths all round at knee and hem, mm. A straight line between both passes the calf with its ease. Rule:
 * docs/drafting/trousers.md, 2.
 *
 * @param knee at the middle of the knee cap, altered
 * @param hem at the finished hem, altered
 * @param widenedForHeel what was added to the hem so that it passes the heel
 */
record LegWidths(double knee, double hem, double widenedForHeel) {

    /** The hem passes the heel with this to spare. */
    static final double HEM_OVER_HEEL = 10;
    /** A leg does not widen downwards: the knee is wider than the hem by this at least. */
    private static final double KNEE_OVER_HEM = 15;

    private static final double HEEL_SHARE = 0.40;
    private static final double ANKLE_SHARE = 0.25;
    private static final double CALF_SHARE = 0.30;
    private static final double SEAT_SHARE = 0.07;

    /** Of trousers that end above the calf the hem itself must pass it. */
    private static final double LEAST_SHARE = 0.3;

    /** @param levels of this figure's trousers */
    static LegWidths of(Figure figure, TrouserStyle style, TrouserLevels levels) {
        Body body = figure.body();
        Body.Leg leg = body.leg();
        double rule = HEEL_SHARE * leg.heel()
                + ANKLE_SHARE * leg.ankle()
                + CALF_SHARE * leg.calf()
                + SEAT_SHARE * body.girths().seat()
                + style.ease().hem();
        double hem = style.hem().orElse(rule);
        double knee = StrictMath.max(leg.knee() + style.ease().knee(), hem + KNEE_OVER_HEM);
        double up = upToCalf(leg, levels, style);
        double missing = StrictMath.max(0, leg.calf() + style.ease().calf() - hem - (knee - hem) * up);
        if (style.hem().isPresent()) {
            knee += missing / up;
        } else {
            knee += missing;
            hem += missing;
        }
        double altered = hem + figure.alterations().of(HEM);
        double passing = StrictMath.max(altered, leg.heel() + HEM_OVER_HEEL);
        return new LegWidths(knee + figure.alterations().of(KNEE), passing, passing - altered);
    }

    /** The calf's place as a share of the way from where the leg ends to taper up to the knee. */
    private static double upToCalf(Body.Leg leg, TrouserLevels levels, TrouserStyle style) {
        double taper = levels.hem() - style.turnUp() - levels.knee();
        double below = leg.kneeHeight() - leg.calfHeight();
        return StrictMath.max(LEAST_SHARE, 1 - below / taper);
    }
}
