package io.tailorline.pattern.draft;

import io.tailorline.pattern.piece.AlterationRule;

/**
 * The sum of the tailor's alterations at the construction points of jacket and waistcoat, mm:
 * docs/drafting/alterations.md. All are zero on an unaltered figure, and every construction value is linear in them.
 *
 * @param stoop the back longer over the blades, the front neck lower and forward; negative for an erect figure
 * @param balance front neck point and gorge up
 * @param drop shoulder tips and armhole down
 * @param forward the outer end of the shoulder seam towards the front
 * @param blades more room over the shoulder blades
 * @param hollow wedge out of the back at the waist
 * @param seat round the seat
 * @param stomach front edge out at the waist
 * @param chest front wider at the chest
 * @param backWidth back wider at the armhole
 * @param chestWidth front wider at the armhole
 * @param armhole underarm down
 * @param pitch the sleeve turned forward in the armhole
 * @param upperArm round the sleeve at the underarm
 * @param elbow round the sleeve at the elbow
 * @param cuff round the sleeve at the cuff
 * @param sleeveLength cuff down
 * @param jacketLength hem of the jacket down
 * @param frontLength hem of the jacket down in front only
 * @param collarHeight nape and gorge up
 * @param waistcoatLength hem of the waistcoat down
 */
public record FigureChanges(
        double stoop,
        double balance,
        double drop,
        double forward,
        double blades,
        double hollow,
        double seat,
        double stomach,
        double chest,
        double backWidth,
        double chestWidth,
        double armhole,
        double pitch,
        double upperArm,
        double elbow,
        double cuff,
        double sleeveLength,
        double jacketLength,
        double frontLength,
        double collarHeight,
        double waistcoatLength) {

    /** A figure as it is measured. */
    public static final FigureChanges NONE = of(Alterations.NONE);

    /** The sleeve of a stooped figure hangs forward with it. */
    private static final double PITCH_SHARE_OF_STOOP = 0.25;

    /**
     * Of a stoop as much as the back is taped longer by, of an erect figure as much as it is taped shorter by: that
     * length is part of the tape, and lies over the blades and not below them.
     */
    public double overBlades(Body body) {
        double round = body.lengths().roundBack();
        return stoop > 0
                ? StrictMath.min(stoop, StrictMath.max(0, round))
                : StrictMath.max(stoop, StrictMath.min(0, round));
    }

    /** The sums of one side. */
    public static FigureChanges of(Alterations by) {
        double stoop = by.of(AlterationRule.STOOPED) - by.of(AlterationRule.ERECT);
        return new FigureChanges(
                stoop,
                by.of(AlterationRule.FRONT_BALANCE),
                by.of(AlterationRule.SLOPING_SHOULDER)
                        + by.of(AlterationRule.LOW_SHOULDER)
                        - by.of(AlterationRule.SQUARE_SHOULDER),
                by.of(AlterationRule.FORWARD_SHOULDER),
                by.of(AlterationRule.PROMINENT_BLADES),
                by.of(AlterationRule.HOLLOW_BACK),
                by.of(AlterationRule.SEAT),
                by.of(AlterationRule.STOMACH),
                by.of(AlterationRule.CHEST),
                by.of(AlterationRule.BACK_WIDTH),
                by.of(AlterationRule.CHEST_WIDTH),
                by.of(AlterationRule.ARMHOLE),
                by.of(AlterationRule.ARM_PITCH) + PITCH_SHARE_OF_STOOP * stoop,
                by.of(AlterationRule.UPPER_ARM),
                by.of(AlterationRule.ELBOW),
                by.of(AlterationRule.CUFF),
                by.of(AlterationRule.SLEEVE_LENGTH),
                by.of(AlterationRule.JACKET_LENGTH),
                by.of(AlterationRule.JACKET_FRONT_LENGTH),
                by.of(AlterationRule.COLLAR_HEIGHT),
                by.of(AlterationRule.WAISTCOAT_LENGTH));
    }
}
