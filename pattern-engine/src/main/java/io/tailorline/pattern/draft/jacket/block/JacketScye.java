package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ArmholeHollow;
import io.tailorline.pattern.draft.ImpossibleGeometry;

/**
 * The armhole of half a jacket: docs/drafting/jacket.md, step 4. Lines run from the back shoulder tip down the back,
 * under the arm and up the front.
 *
 * @param backUpper from the back shoulder tip to the back pitch on the back width line
 * @param backLower from the back pitch to the back seam's top
 * @param underBack from the side body's back seam to the lowest point
 * @param underFront from the lowest point to the side body's front seam
 * @param front from the front's side seam to the front pitch
 * @param frontUpper from the front pitch to the front shoulder tip
 */
public record JacketScye(
        Polyline backUpper,
        Polyline backLower,
        Polyline underBack,
        Polyline underFront,
        Polyline front,
        Polyline frontUpper) {

    private static final double BACK_PITCH_SHARE = 0.45;
    private static final double BACK_SEAM_OUT = 10;
    /** In a narrow armhole the back seam lies further back, so that the side body keeps its width. */
    private static final double LEAST_BACK_SEAM_OUT = 3;

    private static final double BACK_SEAM_UP = 60;
    /**
     * In a low armhole the back seam's top lies lower, this far below the pitch, so that the armhole reaches it
     * smoothly.
     */
    private static final double BACK_SEAM_BELOW_PITCH = 18;

    /** The armhole passes the back seam leaning forward, degrees: the side body's horn keeps this angle. */
    private static final double LEAN_DEG = 24;

    private static final double FRONT_SEAM_BEHIND = 36;

    /** The side body on the scye line is the armhole less what its front seam lies behind the front, and this. */
    private static final double LESS_THAN_SCYE = 3;

    private static final double LEAST_SIDE_BODY = 77;
    private static final double MOST_SIDE_BODY = 121;
    /** In any armhole the side body's front seam lies between front and lowest point. */
    private static final double LEAST_BEHIND_SHARE = 0.20;

    private static final double LEAST_BEHIND = 18.5;
    private static final double MOST_BEHIND_SHARE = 0.46;

    private static final double LOWEST_BEHIND_SHARE = 0.42;
    private static final int SHORT_CURVE_CHORDS = 10;
    /**
     * The handle of the front's curve under the arm, as a share of its width: scooped out rather than cut off, so that
     * a narrow armhole is long enough for its sleeve (docs/drafting/jacket.md, step 4; *ours*).
     */
    private static final double UNDER_FRONT = 0.64;

    /** The handle of that curve where it arrives at the front pitch, as a share of its height (the same). */
    private static final double UP_FRONT = 0.82;

    /**
     * Both handles of the side body's curve from the back seam to the lowest point, as shares of its sides (the same).
     */
    private static final double UNDER_BACK = 0.74;

    private static final double LEAST_DEPTH = 90;
    private static final double LEAST_DIAMETER = 75;

    static JacketScye of(JacketLevels levels, JacketChestLine chest, JacketShoulders shoulders)
            throws ImpossibleGeometry {
        double depth = levels.scye() - shoulders.backTip().y();
        double frontDepth = levels.frontPitch() - shoulders.frontTip().y();
        ImpossibleGeometry.requireAtLeast(
                "jacket.back, armhole",
                StrictMath.min(depth, levels.scye() - shoulders.frontTip().y()),
                LEAST_DEPTH,
                "draft.shoulder-low");
        ImpossibleGeometry.requireAtLeast("jacket.side, armhole", chest.scye(), LEAST_DIAMETER, "draft.armhole-narrow");
        double backLine = chest.backWidthLine();
        double frontLine = chest.frontScyeLine();
        Point backPitch =
                Point.of(backLine, backPitch(levels.scye(), shoulders.backTip().y()));
        Point backSeam = Point.of(
                backLine + backSeamOut(chest),
                levels.scye() - StrictMath.min(BACK_SEAM_UP, BACK_PITCH_SHARE * depth - BACK_SEAM_BELOW_PITCH));
        Point lean = Point.of(0, 1).turned(-LEAN_DEG);
        Point lowest = Point.of(frontLine - LOWEST_BEHIND_SHARE * chest.scye(), levels.scye());
        Point frontPitch = Point.of(frontLine, levels.frontPitch());
        Polyline.Halves under = underFront(lowest, frontPitch).splitAtX(frontLine - frontSeamBehind(chest));
        return new JacketScye(
                backUpper(shoulders, backPitch),
                backLower(backPitch, backSeam, lean),
                underBack(backSeam.plus(Point.of(JacketChestLine.BACK_SIDE_GAP, 0)), lowest, lean),
                under.before(),
                under.after(),
                frontUpper(shoulders, frontPitch, frontDepth));
    }

    private static double backSeamOut(JacketChestLine chest) {
        double narrower = LEAST_SIDE_BODY - (chest.scye() - LESS_THAN_SCYE - frontSeamBehind(chest));
        return BACK_SEAM_OUT - StrictMath.max(0, StrictMath.min(BACK_SEAM_OUT - LEAST_BACK_SEAM_OUT, narrower));
    }

    /** How far the side body's front seam lies behind the front scye line. */
    static double frontSeamBehind(JacketChestLine chest) {
        double side = chest.scye() - LESS_THAN_SCYE;
        double shared =
                StrictMath.max(side - MOST_SIDE_BODY, StrictMath.min(FRONT_SEAM_BEHIND, side - LEAST_SIDE_BODY));
        return StrictMath.max(
                StrictMath.max(LEAST_BEHIND, LEAST_BEHIND_SHARE * chest.scye()),
                StrictMath.min(MOST_BEHIND_SHARE * chest.scye(), shared));
    }

    /** Level of the back pitch between a shoulder tip and the scye line: where the back is widest. */
    static double backPitch(double scye, double tip) {
        return scye - BACK_PITCH_SHARE * (scye - tip);
    }

    private static Polyline backUpper(JacketShoulders shoulders, Point pitch) {
        Point tip = shoulders.backTip();
        double height = pitch.y() - tip.y();
        Point squareOff = shoulders.alongBack().quarterTurned();
        double handle = ArmholeHollow.handle(0.38 * height, squareOff, pitch.x() - tip.x());
        return new Curve(tip, squareOff.times(handle), Point.of(0, 0.35 * height), pitch).sampled(ArmholeHollow.CHORDS);
    }

    private static Polyline backLower(Point pitch, Point seam, Point lean) {
        double height = seam.y() - pitch.y();
        return new Curve(pitch, Point.of(0, 0.4 * height), lean.times(0.35 * height), seam).sampled(SHORT_CURVE_CHORDS);
    }

    private static Polyline underBack(Point seam, Point lowest, Point lean) {
        return Curve.line(
                seam,
                lean.times(UNDER_BACK * (lowest.y() - seam.y())),
                Point.of(UNDER_BACK * (lowest.x() - seam.x()), 0),
                lowest);
    }

    /** Fine, because the side body's front seam cuts it: both pieces then run into the seam in one direction. */
    private static Polyline underFront(Point lowest, Point pitch) {
        return new Curve(
                        lowest,
                        Point.of(UNDER_FRONT * (pitch.x() - lowest.x()), 0),
                        Point.of(0, -UP_FRONT * (lowest.y() - pitch.y())),
                        pitch)
                .sampled(2 * Curve.CHORDS);
    }

    private static Polyline frontUpper(JacketShoulders shoulders, Point pitch, double rise) {
        Point along = shoulders.alongFront();
        Point square = along.quarterTurned();
        Point down = square.y() > 0 ? square : square.times(-1);
        double handle = ArmholeHollow.handle(
                0.34 * rise, down, pitch.x() - shoulders.frontTip().x());
        return new Curve(pitch, Point.of(0, -0.40 * rise), down.times(-handle), shoulders.frontTip())
                .sampled(ArmholeHollow.CHORDS);
    }

    /** The same armhole with another way from the front pitch to the shoulder. */
    JacketScye withFrontUpper(Polyline other) {
        return new JacketScye(backUpper, backLower, underBack, underFront, front, other);
    }

    /** From the back shoulder tip to the back seam's top. */
    public Polyline back() {
        return Polyline.joined(backUpper, backLower);
    }

    public Point backSeamTop() {
        return backLower.last();
    }

    Point sideBackTop() {
        return underBack.first();
    }

    Point frontSeamTop() {
        return front.first();
    }

    /** From the lowest point to the front pitch, mm. */
    public double lowestToFrontPitch() {
        return underFront.length() + front.length();
    }

    /** The whole armhole, seam line, mm. */
    public double length() {
        return backUpper.length()
                + backLower.length()
                + underBack.length()
                + lowestToFrontPitch()
                + frontUpper.length();
    }
}
