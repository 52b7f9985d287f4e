package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.pattern.draft.Belly;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.FigureChanges;

/**
 * The suppression at the waist and the hem, half a waistcoat, mm: docs/drafting/waistcoat.md, step 7. A waist too wide
 * for the chest gets no darts; the side seam is let out, and what that cannot give projects at the front edge.
 *
 * @param belly projection of the front edge at the waist and below
 * @param pointBelly the same at the front's lowest point
 * @param frontDart intake of the front dart at the waist; 0 when there is none
 * @param backDart intake of the back dart at the waist; 0 when there is none
 * @param side taken out of the side seam at the waist; negative where it is let out for a belly
 * @param sideHem taken out of the side seam at the hem; negative where it flares
 * @param dartShareAtHem how much of the darts is still open at the hem
 */
public record WaistcoatSuppression(
        double belly,
        double pointBelly,
        double frontDart,
        double backDart,
        double side,
        double sideHem,
        double dartShareAtHem) {

    /** A narrower dart is not sewn; the side seam takes it. */
    private static final double LEAST_DART = 6;

    private static final double DART_AT_USUAL_HEM = 0.35;
    private static final double USUAL_BELOW_WAIST = 65;
    private static final double MORE_AT_HEM = 5;
    private static final double MOST_FLARE = 25;
    private static final double LEAST_WAIST_TO_SEAT = 150;
    private static final double POINT_SHARE_OF_STOMACH = 0.5;

    static WaistcoatSuppression of(
            Body body, Ease ease, WaistcoatLevels levels, WaistcoatChestLine chest, FigureChanges changes) {
        WaistcoatProportions proportions = WaistcoatProportions.of(body);
        double left = chest.centreFront()
                - WaistcoatCentreBack.atWaist(changes)
                - (body.girths().waist() + ease.waistcoatWaist()) / 2;
        double shortage = StrictMath.max(0, -left);
        double atSide = Belly.atSide(proportions.bellyAtSideShare(), shortage);
        double ownBelly = shortage - atSide;
        double rest = StrictMath.max(0, left);
        double frontDart = sewn(
                StrictMath.min(proportions.mostFrontDart(), proportions.frontDartShare() * rest) - changes.stomach());
        double backDart = sewn(StrictMath.min(proportions.mostBackDart(), WaistcoatProportions.BACK_DART_SHARE * rest));
        double side = rest - frontDart - backDart - atSide;
        double below = levels.side() - levels.waist();
        double open = 1 - (1 - DART_AT_USUAL_HEM) * StrictMath.min(1, below / USUAL_BELOW_WAIST);
        double room =
                chest.centreFront() + ownBelly - WaistcoatCentreBack.atWaist(changes) - open * (frontDart + backDart);
        double flare = -MOST_FLARE * StrictMath.max(1, below / USUAL_BELOW_WAIST);
        double sideHem = StrictMath.min(side, StrictMath.max(flare, room - hemHalf(body, ease, levels)));
        return new WaistcoatSuppression(
                ownBelly + changes.stomach(),
                ownBelly + POINT_SHARE_OF_STOMACH * changes.stomach(),
                frontDart,
                backDart,
                side,
                sideHem,
                open);
    }

    private static double sewn(double dart) {
        return dart < LEAST_DART ? 0 : dart;
    }

    /** Half the finished girth at the hem: between waist and seat by its level. */
    private static double hemHalf(Body body, Ease ease, WaistcoatLevels levels) {
        double seat = StrictMath.max(body.lengths().backSeat(), levels.waist() + LEAST_WAIST_TO_SEAT);
        double share = StrictMath.min(1, (levels.side() - levels.waist()) / (seat - levels.waist()));
        return (body.girths().waist() + (body.girths().seat() - body.girths().waist()) * share + ease.waistcoatWaist())
                        / 2
                + MORE_AT_HEM;
    }

    public double frontDartAtHem() {
        return frontDart * dartShareAtHem;
    }

    public double backDartAtHem() {
        return backDart * dartShareAtHem;
    }
}
