package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.BladePivot;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.CoatProportions;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;

/**
 * Neck points and shoulder seams: docs/drafting/jacket.md, step 3.
 *
 * @param backNeckWidth from centre back to the back neck point
 * @param backNeck the back neck point
 * @param backTip outer end of the back shoulder
 * @param frontNeck the front neck point
 * @param frontTip outer end of the front shoulder
 */
public record JacketShoulders(double backNeckWidth, Point backNeck, Point backTip, Point frontNeck, Point frontTip) {

    /** The back shoulder is longer and eased in over the blade. */
    public static final double BLADE_EASE = 7;

    private static final double BACK_NECK_RISE = 23;
    private static final double NECK_WIDTH_OVER_FIFTH = 2;
    /** A shoulder falls at least so much, mm. */
    public static final double LEAST_FALL = 15;

    /** The seam lies forward of the shoulder's ridge: the back slopes less, the front more, degrees. */
    private static final double SEAM_FORWARD_DEG = 1.5;

    private static final double STEEPEST_SINE = 0.95;
    private static final double EASE_SHARE_OF_BLADES = 0.5;
    /**
     * The front neck point of a stooped figure lies lower and further forward by these shares; lower only by what the
     * tapes do not tell of the stoop.
     */
    private static final double DOWN_SHARE_OF_STOOP = 0.5;

    private static final double FORWARD_SHARE_OF_STOOP = 0.3;

    /** Where the tip lies outside the back width line. */
    private static final double LEAST_TIP_OUTSIDE = 0;

    private static final double MOST_TIP_OUTSIDE = 36;

    /** The front pitch lies at least this far before the shoulder's tip, mm. */
    private static final double LEAST_LEAN = 6;

    /** Length of the front shoulder as body and fit order it. */
    public static double ordered(Body body, Ease ease) {
        return body.shoulder().length() + CoatProportions.of(body).shoulderLonger() + ease.shoulder();
    }

    static Point backNeckPoint(Body body) {
        return Point.of(body.girths().neck() / 5 + NECK_WIDTH_OVER_FIFTH, -BACK_NECK_RISE);
    }

    /** From centre front to the front neck point of a chest that is not broad for its shoulders. */
    static double frontNeckWidth(Body body) {
        return backNeckPoint(body).x() + JacketProportions.of(body).frontNeckWider();
    }

    /** How far an unaltered front shoulder of the ordered length falls. */
    static double frontFall(Body body, Ease ease, JacketStyle style) {
        return fallen(ordered(body, ease), slopeDeg(body, ease, style) + SEAM_FORWARD_DEG, 0)
                .y();
    }

    /** The excess of the back shoulder over the front one. */
    public static double bladeEase(JacketStyle style) {
        return BLADE_EASE + EASE_SHARE_OF_BLADES * style.changes().blades();
    }

    /** How far the tip falls below the neck point, less the pad, mm. */
    private static double fallUnderPad(Body body, Ease ease, JacketStyle style) {
        return ordered(body, ease)
                        * StrictMath.sin(StrictMath.toRadians(body.shoulder().slopeDeg()))
                - style.shoulderPad();
    }

    /** How much lower than over the body and the pad the tips of a square shoulder lie, alterations included, mm. */
    public static double tooLow(Body body, Ease ease, JacketStyle style) {
        double held = LEAST_FALL - fallUnderPad(body, ease, style);
        return held > 0 ? StrictMath.max(0, held + style.changes().drop()) : 0;
    }

    private static double slopeDeg(Body body, Ease ease, JacketStyle style) {
        double length = ordered(body, ease);
        double fall = StrictMath.max(LEAST_FALL, fallUnderPad(body, ease, style));
        return StrictMath.toDegrees(StrictMath.asin(StrictMath.min(0.9, fall / length)));
    }

    /** A seam of a length and slope whose outer end is lowered by an alteration at constant length. */
    private static Point fallen(double length, double slopeDeg, double further) {
        double fall = StrictMath.min(
                STEEPEST_SINE * length, length * StrictMath.sin(StrictMath.toRadians(slopeDeg)) + further);
        return Point.of(StrictMath.sqrt(length * length - fall * fall), fall);
    }

    /** The back shoulder tip as the ordered length and slope place it. */
    static Point orderedTip(Body body, Ease ease, JacketStyle style) {
        FigureChanges changes = style.changes();
        return backNeckPoint(body)
                .plus(fallen(
                        ordered(body, ease) + bladeEase(style),
                        slopeDeg(body, ease, style) - SEAM_FORWARD_DEG,
                        changes.drop() - changes.forward()));
    }

    /**
     * How wide the front may be for its armhole to lean forward from the shoulder's tip, as both lie without
     * alterations, mm.
     *
     * @param line x of the back width line
     */
    static double mostFront(Body body, Ease ease, JacketStyle style, double line) {
        double slope = slopeDeg(body, ease, style);
        Point neck = backNeckPoint(body);
        double ordered = ordered(body, ease) + BLADE_EASE;
        Point back = fallen(ordered, slope - SEAM_FORWARD_DEG, 0);
        double across = besideBackWidth(neck.x() + back.x(), line) - neck.x();
        double length = StrictMath.hypot(across, back.y()) - BLADE_EASE;
        return frontNeckWidth(body)
                + fallen(length, slope + SEAM_FORWARD_DEG, 0).x()
                - LEAST_LEAN;
    }

    /** Where the tip of the shoulder may lie beside the back width line. */
    private static double besideBackWidth(double x, double line) {
        return StrictMath.min(StrictMath.max(x, line + LEAST_TIP_OUTSIDE), line + MOST_TIP_OUTSIDE);
    }

    static JacketShoulders of(Body body, Ease ease, JacketStyle style, JacketChestLine chest) {
        FigureChanges changes = style.changes();
        BladePivot pivot = JacketChestLine.bladePivot(body, changes);
        double neckWidth = backNeckPoint(body).x();
        Point backNeck = pivot.turned(backNeckPoint(body));
        Point tip = pivot.turned(orderedTip(body, ease, style));
        double line = chest.backWidthLine();
        Point backTip = Point.of(besideBackWidth(tip.x(), line), tip.y());
        double frontLength = backNeck.distanceTo(backTip) - bladeEase(style);
        double frontNeckWidth = frontNeckWidth(body) + chest.neckBack();
        Point frontNeck = Point.of(
                chest.centreFront() - frontNeckWidth + FORWARD_SHARE_OF_STOOP * changes.stoop(),
                -BACK_NECK_RISE
                        - style.balance()
                        - changes.balance()
                        - CoatProportions.of(body).frontHigher()
                        + DOWN_SHARE_OF_STOOP * (changes.stoop() - changes.overBlades(body)));
        Point front =
                fallen(frontLength, slopeDeg(body, ease, style) + SEAM_FORWARD_DEG, changes.drop() + changes.forward());
        Point frontTip = frontNeck.plus(Point.of(-front.x(), front.y()));
        return new JacketShoulders(neckWidth, backNeck, backTip, frontNeck, frontTip);
    }

    /** From the back neck point to the tip, length 1. */
    public Point alongBack() {
        return backTip.minus(backNeck).unit();
    }

    /** From the front neck point to the tip, length 1. */
    public Point alongFront() {
        return frontTip.minus(frontNeck).unit();
    }

    public double frontLength() {
        return frontNeck.distanceTo(frontTip);
    }
}
