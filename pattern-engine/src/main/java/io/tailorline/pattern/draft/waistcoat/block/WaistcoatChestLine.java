package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.pattern.draft.Body;
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

    /** The back is narrower than the jacket's, which has to be moved in. */
    private static final double BACK_NARROWER = 30;

    /** The front ends inside the width that is taped across the chest. */
    private static final double FRONT_NARROWER = 14;

    /** The front's shoulder ends at least this far behind its chest width. */
    private static final double TIP_BEHIND = 5;

    private static final double STOOP_SHARE = 0.25;

    /** @param centreBackAtScye x of the centre back seam on the scye line */
    static WaistcoatChestLine of(Body body, Ease ease, FigureChanges changes, double centreBackAtScye) {
        double forward = STOOP_SHARE * changes.stoop();
        double back = unalteredBackWidthLine(body, ease) + changes.backWidth() + forward;
        double front = unalteredFront(body) + changes.chestWidth() + changes.chest() - forward;
        double centreFront = centreBackAtScye + (body.girths().chest() + ease.waistcoatChest()) / 2 + changes.chest();
        return new WaistcoatChestLine(back, centreFront - front, centreFront);
    }

    /** As taped, but so that the shoulder ends behind it and the armhole hollows from there on. */
    private static double unalteredFront(Body body) {
        return StrictMath.min(
                body.widths().chest() / 2 - FRONT_NARROWER, WaistcoatShoulders.frontTipFromCentre(body) - TIP_BEHIND);
    }

    /** The back width line of the figure without alterations. */
    static double unalteredBackWidthLine(Body body, Ease ease) {
        return (body.widths().back() + ease.back()) / 2 + WaistcoatCentreBack.HOLLOW_AT_SCYE - BACK_NARROWER;
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
