package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.pattern.draft.BladePivot;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;

/**
 * How half the finished chest is shared along the scye line, mm: docs/drafting/jacket.md, step 2.
 *
 * @param back back width, from the centre back seam to the back width line
 * @param scye armhole diameter
 * @param front from the front scye line to centre front
 * @param neckBack how much further than usual from centre front the neck point lies, over a broad chest
 */
public record JacketChestLine(double back, double scye, double front, double neckBack) {

    /** Suppression of the centre back seam at the scye line. */
    static final double CENTRE_BACK_HOLLOW = 8;

    /** Gap between back and side body, and between side body and front, on the scye line. */
    static final double BACK_SIDE_GAP = 5;

    static final double SIDE_FRONT_GAP = 10;

    /** No armhole is narrower than this share of the upper arm's girth: about the arm's thickness. */
    private static final double NARROWEST_OF_ARM = 0.30;

    private static final double NARROWEST = 80;

    /** And none is wider for a front that would reach beyond its shoulder: no sleeve could be set into it. */
    private static final double WIDEST_OF_SLEEVE = 0.37;

    /** Of the ease of half the chest the front gets this share. */
    private static final double FRONT_SHARE_OF_EASE = 0.37;

    /** Over a chest broad for its shoulders the front neck point lies further from centre front by this at most, mm. */
    private static final double MOST_NECK_BACK = 16;

    /** The armhole of a stooped figure lies further forward by this share. */
    private static final double FORWARD_SHARE_OF_STOOP = 0.25;

    /**
     * Where the back turns for a round or an erect figure; it depends on nothing that differs between left and right.
     */
    static BladePivot bladePivot(Body body, FigureChanges changes) {
        return BladePivot.of(body.widths().back() / 2, body.lengths().scyeDepth(), changes.stoop());
    }

    /**
     * @param hollow x of the centre back seam where the back is widest, at the back pitch
     * @param wider how much more than the tapes leave the armhole gets, from the front
     * @param correction correction of the armhole so that the drawn pieces measure the chest
     */
    static JacketChestLine of(Body body, Ease ease, double hollow, JacketStyle style, double wider, double correction) {
        double back = (body.widths().back() + ease.back()) / 2 + hollow - CENTRE_BACK_HOLLOW;
        double front = (body.widths().chest() + FRONT_SHARE_OF_EASE * ease.chest()) / 2;
        double room = (body.girths().chest() + ease.chest()) / 2 - back + correction;
        double narrowest =
                StrictMath.max(NARROWEST, NARROWEST_OF_ARM * body.arm().upperArm());
        double left = StrictMath.max(narrowest, room - front);
        double armhole = StrictMath.max(narrowest, left + wider);
        double rest = room - armhole;
        double mostFront = JacketShoulders.mostFront(body, ease, style, CENTRE_BACK_HOLLOW + back);
        double neckBack = StrictMath.max(0, StrictMath.min(MOST_NECK_BACK, rest - mostFront));
        double widest = StrictMath.max(armhole, WIDEST_OF_SLEEVE * (body.arm().upperArm() + ease.upperSleeve()));
        double kept = StrictMath.max(StrictMath.min(rest, mostFront + neckBack), room - widest);
        return new JacketChestLine(back, room - kept, kept, neckBack);
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
                front + changes.chestWidth() + changes.chest() - forward,
                neckBack);
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
