package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.FigureChanges;

/**
 * The levels of the waistcoat below the nape, mm: docs/drafting/waistcoat.md, step 2.
 *
 * @param scyeOfPair underarm of a figure whose shoulders are even: the lines both halves share are measured from it
 * @param scye underarm of this side
 * @param waist tailor's waist
 * @param centreBackWaist waist at centre back, where a hollow back is shortened
 * @param side lower end of the side seam
 * @param centreBack lower end of the centre back seam
 * @param breakPoint top button
 * @param lowestButton where the cutaway begins
 * @param point the front's lowest point
 */
public record WaistcoatLevels(
        double scyeOfPair,
        double scye,
        double waist,
        double centreBackWaist,
        double side,
        double centreBack,
        double breakPoint,
        double lowestButton,
        double point) {

    /** The waistcoat's armhole is deeper than the jacket's. */
    private static final double BELOW_JACKET_SCYE = 24;

    /** The shortest side seam below the waist. */
    public static final double LEAST_BELOW_WAIST = 15;

    private static final double CENTRE_BACK_SHORTER = 10;
    private static final double POINT_BELOW_SIDE = 53;
    private static final double STRAIGHT_BELOW_SIDE = 18;
    /** The top button never lies higher above the underarm. */
    private static final double MOST_ABOVE_SCYE = 40;

    private static final double BUTTON_ABOVE_POINT = 50;
    private static final double BUTTON_ABOVE_STRAIGHT = 32;
    private static final double LENGTH_SHARE_OF_STOMACH = 0.3;

    static WaistcoatLevels of(Body body, WaistcoatStyle style, FigureChanges changes) {
        double pair = body.lengths().scyeDepth() + BELOW_JACKET_SCYE;
        double waist = body.lengths().backWaist();
        double side = waist + StrictMath.max(LEAST_BELOW_WAIST, style.length() + changes.waistcoatLength());
        double point = side
                + (style.pointed() ? POINT_BELOW_SIDE : STRAIGHT_BELOW_SIDE)
                + LENGTH_SHARE_OF_STOMACH * changes.stomach();
        double lowest = StrictMath.min(
                waist + style.closing().lowestBelowWaist(),
                point - (style.pointed() ? BUTTON_ABOVE_POINT : BUTTON_ABOVE_STRAIGHT));
        return new WaistcoatLevels(
                pair,
                pair + changes.drop() + changes.armhole(),
                waist,
                waist - changes.hollow(),
                side,
                side - CENTRE_BACK_SHORTER - changes.hollow(),
                StrictMath.max(waist - style.opening(), pair - MOST_ABOVE_SCYE),
                lowest,
                point);
    }
}
