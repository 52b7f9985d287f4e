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

    /**
     * No armhole is narrower than this share of the upper arm's girth: the thickness of an arm that is pressed a
     * little.
     */
    private static final double NARROWEST_OF_ARM = 0.27;

    /** No armhole is narrower than this, mm: the side body could not be sewn (jacket.md, step 2.3). */
    private static final double NARROWEST = 90;

    /**
     * No armhole is made wider than this share of the sleeve for a front that would reach beyond its shoulder: no
     * sleeve could be set into it (step 2.3).
     */
    private static final double WIDEST_OF_SLEEVE = 0.41;

    /** Of the ease of half the chest the front gets this share (step 2.4; R54: 45 of 120). */
    private static final double FRONT_SHARE_OF_EASE = 0.37;

    /** A front that the tape leaves narrower than this share of the back is widened towards it (step 2.4). */
    private static final double MATCHED = 1.06;

    /** A front is widened beyond its tape by this at most, mm of half a jacket: it is still as taped (step 2.4). */
    private static final double MOST_OVER_TAPE = 11;

    /** Where the arm leaves the front less than this share of the back, the back gives as well (step 2.4). */
    private static final double LEAST_OF_BACK = 1.025;

    /** The back gives as much at least where it must, mm of half a jacket: the error of its tape (step 2.4). */
    private static final double WITHIN_TAPE = 1.8;

    /** Ease of the back in a regular fit, mm: Müller's share of the chest is cut for it (docs/drafting/ease.md). */
    private static final double EASE_OF_PROPORTIONATE_BACK = 8;

    /** A front that would be wider than this share of the back gives the rest to the armhole (step 2.4). */
    private static final double MOST_OF_BACK = 1.24;

    /**
     * Over a chest broad for its shoulders the front neck point lies further from centre front by this at most, mm
     * (step 2.5).
     */
    private static final double MOST_NECK_BACK = 28;

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
     * @param fullness over a woman's bust, what the front is wider on the chest line than across the chest
     * @param wider how much more than the tapes leave the armhole gets, from the front
     * @param correction correction of the armhole so that the drawn pieces measure the chest
     */
    static JacketChestLine of(
            Body body, Ease ease, double hollow, JacketStyle style, double fullness, double wider, double correction) {
        double half = (body.girths().chest() + ease.chest()) / 2 + correction;
        double taped = (body.widths().back() + ease.back()) / 2 + hollow - CENTRE_BACK_HOLLOW;
        double front = front(body, ease, taped) + fullness;
        double narrowest =
                StrictMath.max(NARROWEST, NARROWEST_OF_ARM * body.arm().upperArm());
        double left = StrictMath.max(narrowest, half - taped - front);
        double armhole = StrictMath.max(narrowest, left + wider);
        double back = taped - given(half - armhole, taped, proportionate(body, ease));
        double rest = half - armhole - back;
        double mostFront = fullness + JacketShoulders.mostFront(body, ease, style, CENTRE_BACK_HOLLOW + back);
        double neckBack = StrictMath.max(0, StrictMath.min(MOST_NECK_BACK, rest - mostFront));
        double most = StrictMath.min(mostFront + neckBack, MOST_OF_BACK * back);
        double widest = StrictMath.max(armhole, WIDEST_OF_SLEEVE * (body.arm().upperArm() + ease.upperSleeve()));
        double kept = StrictMath.max(StrictMath.min(rest, most), half - back - widest);
        return new JacketChestLine(back, half - back - kept, kept, neckBack);
    }

    /** Across the chest as taped with its ease, or as a back of this width asks of it, mm. */
    private static double front(Body body, Ease ease, double back) {
        double taped = (body.widths().chest() + FRONT_SHARE_OF_EASE * ease.chest()) / 2;
        return StrictMath.max(taped, StrictMath.min(MATCHED * back, taped + MOST_OVER_TAPE));
    }

    /** What a back gives the front where both together are so wide, mm. */
    private static double given(double both, double taped, double proportionate) {
        double wanted = taped - both / (1 + LEAST_OF_BACK);
        return StrictMath.max(0, StrictMath.min(StrictMath.max(WITHIN_TAPE, taped - proportionate), wanted));
    }

    /** Half the back of a proportionate figure in this fit, mm. */
    private static double proportionate(Body body, Ease ease) {
        JacketProportions back = JacketProportions.of(body);
        double regular = back.backShareOfChest() * body.girths().chest() + back.backMore();
        return regular + (ease.back() - EASE_OF_PROPORTIONATE_BACK) / 2;
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
