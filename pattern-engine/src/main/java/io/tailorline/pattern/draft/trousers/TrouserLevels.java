package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.AlterationRule;

/**
 * Levels below the waist seam, mm. Step: docs/drafting/trousers.md, 1.
 *
 * @param crotch of the fork
 * @param seat of the seat line
 * @param knee of the middle of the knee cap
 * @param hem of the finished hem
 */
record TrouserLevels(double crotch, double seat, double knee, double hem) {

    /** The trousers end this far above the floor inside the leg. */
    private static final double ABOVE_FLOOR = 30;
    /** A waist seam nearer to the body's crotch than this leaves no room for a fly. */
    private static final double LEAST_RISE = 160;
    /** The seat line lies at a quarter of the rise to the waist and 10 mm, above the crotch. */
    private static final double SEAT_SHARE = 0.25;

    private static final double SEAT_OVER = 10;
    private static final double LEAST_STRETCH = 100;

    static TrouserLevels of(Body body, TrouserStyle style, Alterations changes, double depth)
            throws ImpossibleGeometry {
        double rise = body.lengths().rise() + aboveWaist(body, style) - style.band();
        double floor = rise + body.leg().inside();
        double hem = floor - ABOVE_FLOOR + changes.of(AlterationRule.TROUSER_LENGTH);
        double knee = floor - body.leg().kneeHeight();
        double crotch = rise + depth;
        if (!(knee - crotch >= LEAST_STRETCH)) {
            throw new ImpossibleGeometry(
                    "trousers.front, knee",
                    ImpossibleGeometry.text("%.1f mm", knee - crotch),
                    ImpossibleGeometry.text("at least %.1f mm", LEAST_STRETCH),
                    Notice.of("draft.trousers.knee", Quantity.mm(body.leg().kneeHeight())));
        }
        ImpossibleGeometry.requireAtLeast("trousers.front, hem", hem - knee, LEAST_STRETCH, "draft.trousers.hem");
        return new TrouserLevels(crotch, rise - SEAT_SHARE * (body.lengths().rise() + SEAT_OVER), knee, hem);
    }

    /** How far the top of the band sits above the tailor's waist: as ordered, or higher where the body is short. */
    static double aboveWaist(Body body, TrouserStyle style) {
        return StrictMath.max(
                style.aboveWaist(), LEAST_RISE + style.band() - body.lengths().rise());
    }

    double thighLength() {
        return knee - crotch;
    }
}
