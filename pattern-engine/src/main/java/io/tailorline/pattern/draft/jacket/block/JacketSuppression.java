package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.pattern.draft.Belly;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.jacket.style.BustShaping;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;

/**
 * The suppression at waist and seat, half jacket, mm: docs/drafting/jacket.md, step 5. A body whose waist is wide for
 * its chest gets no dart, the least shaping in the seams, and a belly: the projection of the front edge beyond its
 * straight line, less what the side and a seam over the bust let out.
 *
 * @param belly projection of the front edge at the waist
 * @param pocketCut width of the belly dart where it ends at the pocket's cut; 0 on a man without belly
 * @param dart front dart, or the seam below a woman's breast, at the waist; negative where that is let out for a belly
 * @param backSide taken out between back and side body at the waist
 * @param sideFront taken out between side body and front at the waist
 * @param seatPerSeam taken out in each of the two seams at the seat; negative where they flare
 * @param seatFront taken out in the seam below a woman's breast at the seat, alike; 0 for a man
 * @param seatHalf half the finished seat
 */
public record JacketSuppression(
        double belly,
        double pocketCut,
        double dart,
        double backSide,
        double sideFront,
        double seatPerSeam,
        double seatFront,
        double seatHalf) {

    /** The suppression of the centre back seam at the waist and below. */
    static final double CENTRE_BACK = 20;

    private static final double LEAST_IN_SEAMS = 5;
    /** A dart narrower than this is not sewn; the seams take it. */
    public static final double LEAST_DART = 1;

    /**
     * What a seam over the bust lets out over the stomach before the front edge projects, mm, half jacket (*trade*).
     */
    private static final double MOST_BELLY_AT_PRINCESS = 20;

    private static final double POCKET_CUT_SHARE = 0.3;
    private static final double MOST_POCKET_CUT = 10;
    /** A pocket is cut to open by this at least. */
    private static final double LEAST_POCKET_CUT = 5;
    /** For a belly that asks for less the pocket is not cut. */
    private static final double NO_POCKET_CUT = 2;

    private static final double BACK_SIDE_SHARE = 0.58;
    /** More taken in one seam breaks its hang; the other seam and the dart take the rest. */
    private static final double MOST_IN_SEAM = 38;

    /**
     * The side body is so much narrower at the waist than under the arm, mm, when either of its seams takes nothing;
     * what they take must leave it a width that can be sewn.
     */
    private static final double SIDE_BODY_LESS = 40;

    /** The widest dart, of a man whose waist is far smaller than his chest, or of any woman. */
    private static final double MOST_DART = 40;

    /** The skirt hangs at most this far inside the waist, half jacket. */
    private static final double SKIRT_INSIDE_WAIST = 30;

    /**
     * The same with what the figure alters: a prominent stomach projects at the edge and removes the dart, whose intake
     * the side seams share; where it removes all of it a belly dart opens at the pocket instead, and what that takes at
     * the waist the edge gives. The side seams compensate for more or less suppression at centre back.
     *
     * @param shaping a seam over the bust takes the place of darts
     * @param backAtWaist suppression of centre back at the waist
     * @param backAtSeat suppression at the seat
     */
    JacketSuppression altered(FigureChanges changes, BustShaping shaping, double backAtWaist, double backAtSeat) {
        double stomach = changes.stomach();
        double sewn = StrictMath.max(0, dart);
        boolean takesDart = stomach > 0 && sewn - stomach < LEAST_DART;
        double freed = pocketCut > 0 ? 0 : takesDart ? sewn : StrictMath.min(sewn, stomach);
        boolean isCut = pocketCut > 0 || takesDart && dart > 0 && !shaping.hasSeam();
        double cut = isCut ? StrictMath.max(pocketCut, pocketCutFor(stomach)) : 0;
        double kept = isCut ? cut / 2 : dart - freed;
        return new JacketSuppression(
                belly + stomach + kept - (dart - freed),
                cut,
                kept,
                backSide + BACK_SIDE_SHARE * freed - (backAtWaist - CENTRE_BACK),
                sideFront + (1 - BACK_SIDE_SHARE) * freed,
                seatPerSeam - (backAtSeat - CENTRE_BACK) / 2,
                seatFront,
                seatHalf + changes.seat() / 2);
    }

    static JacketSuppression of(Body body, Ease ease, JacketChestLine chest, JacketStyle style, BustShaping shaping) {
        JacketProportions proportions = JacketProportions.of(body);
        double waistHalf = (body.girths().waist() + ease.waist()) / 2;
        double surplus = chest.centreFront() - waistHalf;
        double shortage = StrictMath.max(0, CENTRE_BACK + LEAST_IN_SEAMS - surplus);
        if (shortage > 0) {
            return corpulent(body, ease, chest, style, shaping, shortage);
        }
        double rest = StrictMath.max(0, surplus - CENTRE_BACK);
        double inSeam = StrictMath.max(
                0, StrictMath.min(MOST_IN_SEAM, chest.scye() - JacketScye.frontSeamBehind(chest) - SIDE_BODY_LESS));
        double wanted = StrictMath.min(proportions.mostDart(), proportions.dartShare() * rest);
        double dart = style.hasDart() && wanted >= LEAST_DART
                ? StrictMath.min(MOST_DART, StrictMath.max(wanted, rest - 2 * inSeam))
                : 0;
        double inSeams = rest - dart;
        double backSide = StrictMath.max(
                StrictMath.min(BACK_SIDE_SHARE * inSeams, inSeam), StrictMath.min(inSeams - inSeam, inSeams / 2));
        double seatHalf = seatHalf(body, ease, waistHalf);
        double atSeat = chest.centreFront() - seatHalf - CENTRE_BACK;
        double seatFront = shaping.hasSeam() ? proportions.frontSeatShare() * atSeat : 0;
        double seatPerSeam = (atSeat - seatFront) / 2;
        return new JacketSuppression(0, 0, dart, backSide, rest - dart - backSide, seatPerSeam, seatFront, seatHalf);
    }

    /**
     * A share of the missing waist is let out at the side, more in a seam over the bust; the front edge adds the rest.
     */
    private static JacketSuppression corpulent(
            Body body, Ease ease, JacketChestLine chest, JacketStyle style, BustShaping shaping, double shortage) {
        boolean isCut = style.hasDart() && !shaping.hasSeam() && POCKET_CUT_SHARE * shortage >= NO_POCKET_CUT;
        double pocketCut = isCut ? pocketCutFor(shortage) : 0;
        double atSide = Belly.atSide(Belly.SHARE_AT_SIDE, shortage);
        double dart = shaping.hasSeam() ? -StrictMath.min(MOST_BELLY_AT_PRINCESS, shortage - atSide) : pocketCut / 2;
        double backSide = BACK_SIDE_SHARE * LEAST_IN_SEAMS;
        double seatHalf = seatHalf(body, ease, (body.girths().waist() + ease.waist()) / 2 - shortage);
        double atSeat = chest.centreFront() - seatHalf - CENTRE_BACK;
        double seatFront = shaping.hasSeam() ? JacketProportions.of(body).frontSeatShare() * atSeat : 0;
        return new JacketSuppression(
                shortage - atSide + dart,
                pocketCut,
                dart,
                backSide,
                LEAST_IN_SEAMS - backSide - atSide,
                (atSeat - seatFront) / 2,
                seatFront,
                seatHalf);
    }

    /** How far a belly dart opens at the pocket for a belly that projects by so much, mm. */
    private static double pocketCutFor(double belly) {
        return StrictMath.min(MOST_POCKET_CUT, StrictMath.max(LEAST_POCKET_CUT, POCKET_CUT_SHARE * belly));
    }

    private static double seatHalf(Body body, Ease ease, double waistHalf) {
        return StrictMath.max((body.girths().seat() + ease.seat()) / 2, waistHalf - SKIRT_INSIDE_WAIST);
    }
}
