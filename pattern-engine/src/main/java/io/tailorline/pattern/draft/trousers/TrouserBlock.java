package io.tailorline.pattern.draft.trousers;

import static io.tailorline.pattern.piece.AlterationRule.BACK_RISE;
import static io.tailorline.pattern.piece.AlterationRule.CALF;
import static io.tailorline.pattern.piece.AlterationRule.FRONT_RISE;
import static io.tailorline.pattern.piece.AlterationRule.HEM;
import static io.tailorline.pattern.piece.AlterationRule.HIP;
import static io.tailorline.pattern.piece.AlterationRule.KNEE;
import static io.tailorline.pattern.piece.AlterationRule.LEG;
import static io.tailorline.pattern.piece.AlterationRule.THIGH;

import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;

/**
 * Levels and widths that the front and the back of the trousers share, paper frame, mm. Steps:
 * docs/drafting/trousers.md, 1 and 2.
 *
 * @param fit how the way from band to band is made
 * @param thighFit how much wider than the block's the thigh is made for the body's; negative: narrower
 * @param widths of both legs all round
 * @param front the front's leg
 * @param back the back's leg
 * @param frontSeat width of the front on the seat line, pleats closed
 * @param halfSeat front and back together on the seat line
 * @param halfWaist front and back together along the waist seam, darts and pleats closed
 * @param waistExcess what the waist needs beyond what the seat width holds, half
 * @param shares how seat, fork and waist are parted between front and back
 */
record TrouserBlock(
        Figure figure,
        TrouserStyle style,
        CrotchFit fit,
        double thighFit,
        LegWidths widths,
        Leg front,
        Leg back,
        double frontSeat,
        double halfSeat,
        double halfWaist,
        double waistExcess,
        TrouserShares shares) {

    /** Fronts are narrower and backs wider than half the leg by this. */
    private static final double BACK_WIDER = 10;
    /** The back gets this share of a leg that the tailor makes wider. */
    private static final double BACK_SHARE = 0.6;
    /** The front takes 40 per cent of the seat ease, the back 60. */
    private static final double FRONT_EASE_SHARE = 0.2;

    private static final double BACK_EASE_SHARE = 0.3;
    /** The outside seams take up this much of a thigh that is thinner than its other; more would bend them. */
    private static final double MOST_THINNER = 40;

    /** A shaped band is narrower above by this share of its width and of seat less waist, one half, 12 at most. */
    private static final double BAND_NARROWER = 1.0 / 900;

    private static final double MOST_NARROWER = 12;

    static TrouserBlock of(Figure figure, TrouserStyle style, CrotchFit fit, double thighFit)
            throws ImpossibleGeometry {
        Body body = figure.body();
        Alterations changes = figure.alterations();
        TrouserLevels levels = TrouserLevels.of(body, style, changes, fit.depth());
        LegWidths widths = LegWidths.of(figure, style, levels);
        double moreKnee = (BACK_SHARE - 0.5) * changes.of(KNEE);
        double moreHem = (BACK_SHARE - 0.5) * changes.of(HEM);
        double frontSeat =
                body.girths().seat() / 4 + FRONT_EASE_SHARE * style.ease().trouserSeat();
        double backSeat =
                body.girths().seat() / 4 + BACK_EASE_SHARE * style.ease().trouserSeat();
        double halfWaist = (body.girths().waist() + style.ease().trouserWaist()) / 2;
        return new TrouserBlock(
                figure,
                style,
                fit,
                thighFit,
                widths,
                new Leg(
                        levels,
                        widths.knee() / 2 - BACK_WIDER - moreKnee,
                        widths.hem() / 2 - BACK_WIDER - moreHem,
                        changes.of(LEG),
                        0,
                        style.turnUp()),
                new Leg(
                        levels,
                        widths.knee() / 2 + BACK_WIDER + moreKnee,
                        widths.hem() / 2 + BACK_WIDER + moreHem,
                        changes.of(LEG),
                        changes.of(CALF),
                        style.turnUp()),
                frontSeat,
                frontSeat + backSeat,
                halfWaist,
                StrictMath.max(0, halfWaist - frontSeat - 10 - backSeat),
                TrouserShares.of(figure.sex(), body, style));
    }

    double frontFork() {
        return shares.frontFork();
    }

    double centreFront() {
        return shares.centreFront();
    }

    double frontWaist() {
        return shares.frontWaist();
    }

    double frontDart() {
        return shares.frontDart();
    }

    /** By how much the top of one half of a shaped band is shorter than its waist seam, mm. */
    double bandNarrower() {
        Body.Girths girths = figure.body().girths();
        double drop = StrictMath.max(0, girths.seat() - girths.waist());
        return StrictMath.min(MOST_NARROWER, BAND_NARROWER * style.band() * drop);
    }

    Alterations changes() {
        return figure.alterations();
    }

    /** Extra width of a thigh where the forks of both legs meet, mm. */
    double thighAtFork() {
        return thighFit + figure.pairAlterations().of(THIGH);
    }

    /** Extra width of this leg's thigh: of the body, and as altered, mm. */
    double thigh() {
        double thinner = figure.body().leg().thigh() - figure.pairBody().leg().thigh();
        return thighFit
                + StrictMath.max(-MOST_THINNER, thinner)
                + figure.alterations().of(THIGH);
    }

    /** Excess of this thigh over that of both at the fork, mm. */
    double thighOwn() {
        return thigh() - thighAtFork();
    }

    TrouserLevels levels() {
        return front.levels();
    }

    double crotch() {
        return levels().crotch();
    }

    double seat() {
        return levels().seat();
    }

    Pleats pleats() {
        return Pleats.of(this);
    }

    /**
     * Rise of the waist's side point above the drawn one: a high hip, a longer rise before and behind, a long way
     * through the crotch.
     */
    double sideRise() {
        return fit.sideRise()
                + changes().of(HIP)
                + (changes().of(FRONT_RISE) + changes().of(BACK_RISE)) / 2;
    }
}
