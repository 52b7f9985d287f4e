package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.CoatProportions;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.FigureChanges;

/**
 * Where back, armhole and front lie along the scye line, mm from centre back: docs/drafting/waistcoat.md, step 3.
 *
 * @param backWidthLine outer end of the back width
 * @param frontScyeLine outer end of the front's chest width
 * @param centreFront half the finished chest beyond the centre back seam
 */
public record WaistcoatChestLine(double backWidthLine, double frontScyeLine, double centreFront) {

    /** Ease for which the jacket's proportions hold without a correction, mm. */
    private static final double REGULAR_EASE = 110;

    private static final double BACK_SHARE_OF_EASE = 0.3;
    private static final double SCYE_SHARE_OF_EASE = 0.4;
    /** The jacket's front gives what the curves of its seams add at the chest: on average. */
    private static final double JACKET_FRONT_CORRECTION = 6;

    private static final double BACK_NARROWER = 20;
    private static final double FRONT_NARROWER = 10;
    private static final double STOOP_SHARE = 0.25;

    /** @param centreBackAtScye x of the centre back seam on the scye line */
    static WaistcoatChestLine of(Body body, Ease ease, FigureChanges changes, double centreBackAtScye) {
        double more = (ease.chest() - REGULAR_EASE) / 2;
        double jacketBack = jacketBack(body, ease);
        double jacketScye = CoatProportions.of(body).scyeWidth() + SCYE_SHARE_OF_EASE * more;
        double jacketFront =
                (body.girths().chest() + ease.chest()) / 2 - jacketBack - jacketScye - JACKET_FRONT_CORRECTION;
        double forward = STOOP_SHARE * changes.stoop();
        double back = jacketBack - BACK_NARROWER + changes.backWidth() + forward;
        double front = jacketFront - FRONT_NARROWER + changes.chestWidth() + changes.chest() - forward;
        double centreFront = centreBackAtScye + (body.girths().chest() + ease.waistcoatChest()) / 2 + changes.chest();
        return new WaistcoatChestLine(WaistcoatCentreBack.HOLLOW_AT_SCYE + back, centreFront - front, centreFront);
    }

    /** The back width line of the figure without alterations. */
    static double unalteredBackWidthLine(Body body, Ease ease) {
        return WaistcoatCentreBack.HOLLOW_AT_SCYE + jacketBack(body, ease) - BACK_NARROWER;
    }

    private static double jacketBack(Body body, Ease ease) {
        return CoatProportions.of(body).backWidth() + BACK_SHARE_OF_EASE * (ease.chest() - REGULAR_EASE) / 2;
    }

    /** Armhole diameter, mm. */
    double scye() {
        return frontScyeLine - backWidthLine;
    }

    /** From the front scye line to centre front, mm. */
    public double front() {
        return centreFront - frontScyeLine;
    }
}
