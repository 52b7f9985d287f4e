package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.BladePivot;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.CoatProportions;
import io.tailorline.pattern.draft.FigureChanges;

/**
 * Neck points and shoulder seams: docs/drafting/waistcoat.md, step 5.
 *
 * @param backNeck the back neck point
 * @param backTip outer end of the back shoulder
 * @param frontNeck the front neck point
 * @param frontTip outer end of the front shoulder
 */
public record WaistcoatShoulders(Point backNeck, Point backTip, Point frontNeck, Point frontTip) {

    /** The back shoulder is longer and eased in over the blade. */
    static final double BLADE_EASE = 5;

    private static final double EASE_SHARE_OF_BLADES = 0.5;
    private static final double BACK_NECK_RISE = 22;
    /** With the lower rise this makes the back neck 3 shorter than the jacket's. */
    private static final double NECK_WIDTH_OVER_FIFTH = -0.4;

    private static final double JACKET_BLADE_EASE = 7;
    private static final double SHORTER_THAN_JACKET = 40;
    private static final double LEAST_LENGTH = 75;
    private static final double LEAST_FALL = 15;
    private static final double STEEPEST_SINE = 0.9;
    /** The seam lies forward of the shoulder's ridge: the back slopes less, the front more, degrees. */
    private static final double SEAM_FORWARD_DEG = 1.5;

    /** The tip lies this far outside the back width line, so that the armhole hollows from there on. */
    private static final double LEAST_TIP_OUTSIDE = 3;

    private static final double MOST_TIP_OUTSIDE = 25;
    private static final double DOWN_SHARE_OF_STOOP = 0.5;
    private static final double FORWARD_SHARE_OF_STOOP = 0.3;

    public static double bladeEase(FigureChanges changes) {
        return BLADE_EASE + EASE_SHARE_OF_BLADES * changes.blades();
    }

    static WaistcoatShoulders of(
            Body body, WaistcoatChestLine chest, double balance, BladePivot pivot, FigureChanges changes) {
        double slope = slopeDeg(body);
        Point neck = backNeckPoint(body);
        double wanted = orderedBackLength(body);
        Point level = nearLine(
                neck, fallen(wanted, slope - SEAM_FORWARD_DEG, 0), chest.backWidthLine() - changes.backWidth());
        double backLength = level.length();
        double levelDeg = StrictMath.toDegrees(StrictMath.atan2(level.y(), level.x()));
        Point tip = neck.plus(fallen(backLength, levelDeg, changes.drop() - changes.forward()));
        Point backNeck = pivot.turned(neck);
        Point backTip = pivot.turned(tip);
        Point frontNeck = Point.of(
                        chest.centreFront()
                                - neck.x()
                                - WaistcoatProportions.of(body).frontNeckWider(),
                        -BACK_NECK_RISE - balance - CoatProportions.of(body).frontHigher())
                .plus(stoopOfFront(body, changes));
        double frontLength = backNeck.distanceTo(backTip) - bladeEase(changes);
        Point front = fallen(frontLength, slope + SEAM_FORWARD_DEG, changes.drop() + changes.forward());
        return new WaistcoatShoulders(backNeck, backTip, frontNeck, frontNeck.plus(Point.of(-front.x(), front.y())));
    }

    /** How far a stoop moves the front neck point; down only by what the tapes do not tell of it. */
    static Point stoopOfFront(Body body, FigureChanges changes) {
        return Point.of(
                FORWARD_SHARE_OF_STOOP * changes.stoop(),
                DOWN_SHARE_OF_STOOP * (changes.stoop() - changes.overBlades(body)));
    }

    /** The same shoulders with the front's moved so that its neck point lies there. */
    WaistcoatShoulders withFrontNeckAt(Point neck) {
        return new WaistcoatShoulders(backNeck, backTip, neck, frontTip.plus(neck.minus(frontNeck)));
    }

    /** How far from centre front the tip of an unaltered front's shoulder lies, when it is as long as ordered. */
    static double frontTipFromCentre(Body body) {
        Point seam = fallen(orderedBackLength(body) - BLADE_EASE, slopeDeg(body) + SEAM_FORWARD_DEG, 0);
        return backNeckPoint(body).x() + WaistcoatProportions.of(body).frontNeckWider() + seam.x();
    }

    private static Point backNeckPoint(Body body) {
        return Point.of(body.girths().neck() / 5 + NECK_WIDTH_OVER_FIFTH, -BACK_NECK_RISE);
    }

    private static double jacketShoulder(Body body) {
        return body.shoulder().length() + CoatProportions.of(body).shoulderLonger();
    }

    private static double orderedBackLength(Body body) {
        return StrictMath.max(LEAST_LENGTH, jacketShoulder(body) + JACKET_BLADE_EASE - SHORTER_THAN_JACKET);
    }

    /** Without a pad: as the body falls. */
    private static double slopeDeg(Body body) {
        double length = jacketShoulder(body);
        double fall = StrictMath.max(
                LEAST_FALL,
                length * StrictMath.sin(StrictMath.toRadians(body.shoulder().slopeDeg())));
        return StrictMath.toDegrees(StrictMath.asin(StrictMath.min(STEEPEST_SINE, fall / length)));
    }

    /** A seam of a length and slope whose tip is then lowered at constant length. */
    private static Point fallen(double length, double slopeDeg, double further) {
        double fall = length * StrictMath.sin(StrictMath.toRadians(slopeDeg)) + further;
        double kept = StrictMath.max(-STEEPEST_SINE * length, StrictMath.min(STEEPEST_SINE * length, fall));
        return Point.of(StrictMath.sqrt(length * length - kept * kept), kept);
    }

    /** The seam cut off or prolonged so that its tip lies near the back width line. */
    private static Point nearLine(Point neck, Point seam, double line) {
        double tip = neck.x() + seam.x();
        double kept = StrictMath.max(line + LEAST_TIP_OUTSIDE, StrictMath.min(line + MOST_TIP_OUTSIDE, tip));
        return seam.times((kept - neck.x()) / seam.x());
    }

    /** From the back neck point to the tip, length 1. */
    public Point alongBack() {
        return backTip.minus(backNeck).unit();
    }

    /** From the front neck point to the tip, length 1. */
    public Point alongFront() {
        return frontTip.minus(frontNeck).unit();
    }

    /** Square to the front shoulder, into the piece, length 1. */
    public Point downFront() {
        Point square = alongFront().quarterTurned();
        return square.y() > 0 ? square : square.times(-1);
    }
}
