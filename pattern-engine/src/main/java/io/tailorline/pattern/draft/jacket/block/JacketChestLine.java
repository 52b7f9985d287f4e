package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.pattern.draft.BladePivot;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.CoatProportions;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.FigureChanges;

/**
 * How half the finished chest is shared along the scye line, mm: docs/drafting/jacket.md, step 2.
 *
 * @param back back width, from the centre back seam to the back width line
 * @param scye armhole diameter
 * @param front from the front scye line to centre front
 */
public record JacketChestLine(double back, double scye, double front) {

    /** Suppression of the centre back seam at the scye line. */
    static final double CENTRE_BACK_HOLLOW = 8;

    /** Gap between back and side body, and between side body and front, on the scye line. */
    static final double BACK_SIDE_GAP = 5;

    static final double SIDE_FRONT_GAP = 10;

    /** Ease for which the proportions below hold without a correction, mm. */
    private static final double REGULAR_EASE = 110;

    /** The armhole of a stooped figure lies further forward by this share. */
    private static final double FORWARD_SHARE_OF_STOOP = 0.25;

    private static final double BACK_SHARE_OF_EASE = 0.3;
    private static final double SCYE_SHARE_OF_EASE = 0.4;

    /**
     * Where the back turns for a round or an erect figure; it depends on nothing that differs between left and right.
     */
    static BladePivot bladePivot(Body body, FigureChanges changes) {
        CoatProportions proportions = CoatProportions.of(body);
        return BladePivot.of(CENTRE_BACK_HOLLOW + proportions.backWidth(), proportions.scyeDepth(), changes.stoop());
    }

    /** @param correction correction of the front so that the drawn pieces measure the chest */
    public static JacketChestLine of(Body body, Ease ease, double correction) {
        double more = (ease.chest() - REGULAR_EASE) / 2;
        CoatProportions proportions = CoatProportions.of(body);
        double back = proportions.backWidth() + BACK_SHARE_OF_EASE * more;
        double scye = proportions.scyeWidth() + SCYE_SHARE_OF_EASE * more;
        return new JacketChestLine(back, scye, (body.girths().chest() + ease.chest()) / 2 - back - scye + correction);
    }

    /** The same chest with a wider back: scye and front give half each. */
    JacketChestLine withBackWiderBy(double mm) {
        return new JacketChestLine(back + mm, scye - mm / 2, front - mm / 2);
    }

    /**
     * The chest as the figure alters it: the gain of a stooped back is taken from the front, that of a wider back or
     * front from the armhole.
     */
    public JacketChestLine altered(FigureChanges changes) {
        double forward = FORWARD_SHARE_OF_STOOP * changes.stoop();
        return new JacketChestLine(
                back + changes.backWidth() + forward,
                scye - changes.backWidth() - changes.chestWidth(),
                front + changes.chestWidth() + changes.chest() - forward);
    }

    /** x of the back width line. */
    public double backWidthLine() {
        return CENTRE_BACK_HOLLOW + back;
    }

    /** x of the front scye line. */
    public double frontScyeLine() {
        return backWidthLine() + scye + BACK_SIDE_GAP + SIDE_FRONT_GAP;
    }

    public double centreFront() {
        return frontScyeLine() + front;
    }
}
