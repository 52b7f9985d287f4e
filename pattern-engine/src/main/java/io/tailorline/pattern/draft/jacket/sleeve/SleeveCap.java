package io.tailorline.pattern.draft.jacket.sleeve;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.RootFinder;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketLevels;
import io.tailorline.pattern.draft.jacket.block.JacketScye;
import io.tailorline.pattern.draft.jacket.block.JacketShoulders;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;

/**
 * The sleeve cap, unfolded from the underarm over front and back to the underarm, mm, x from the underarm forward and
 * <em>y up</em> from the scye line: docs/drafting/jacket.md, step 14. Height, width and crown are solved so that the
 * cap is the armhole plus its ease and the crown meets the shoulder.
 *
 * @param height of the crown
 * @param width from underarm to underarm
 * @param crownShare where the crown lies between front and back fold
 * @param front from the underarm to the front pitch, which lies on the front fold
 * @param frontUpper from the front pitch to the crown
 * @param backUpper from the crown to the back pitch, which lies on the back fold
 * @param back from the back pitch to the underarm
 */
public record SleeveCap(
        double height,
        double width,
        double crownShare,
        Polyline front,
        Polyline frontUpper,
        Polyline backUpper,
        Polyline back) {

    /** Shares of the ease from the front pitch to the shoulder, to the back pitch, to the hindarm seam. */
    public static final double EASE_BEFORE_SHOULDER = 0.40;

    public static final double EASE_BEHIND_SHOULDER = 0.45;

    static final double FRONT_FOLD_SHARE = 0.20;
    static final double BACK_FOLD_SHARE = 0.70;

    private static final double MOST_FRONT_PITCH = 40;
    private static final double FRONT_PITCH_SHARE = 0.24;
    private static final double BACK_PITCH_SHARE = 0.46;
    private static final Point FRONT_TANGENT = Point.of(0.42, 1).unit();
    private static final Point BACK_TANGENT = Point.of(0.55, -1).unit();

    private static final double LEAST_WIDTH_EASE = 25;
    /** No alteration makes the sleeve closer than a slim one. */
    private static final double LEAST_ALTERED_WIDTH_EASE = 45;

    private static final double LEAST_HEIGHT = 0.45;
    private static final double MOST_HEIGHT = 1.08;
    /** The elbow lies at least this far below the cap. */
    private static final double ABOVE_ELBOW = 60;

    /** No cap is so high that the elbow would lie nearer to the armhole; a wider sleeve has a lower one. */
    private static final double LEAST_ABOVE_ELBOW = 51;

    /** Median of the solved crowns. */
    private static final double USUAL_CROWN = 0.57;

    private static final double LEAST_CROWN = 0.28;
    private static final double MOST_CROWN = 0.72;
    private static final double WIDER = 1.02;
    private static final double NARROWER = 0.985;
    private static final int WIDTHS_TRIED = 8;
    private static final int ROUNDS = 6;

    private static SleeveCap drawn(double height, double width, double crownShare) {
        double frontFold = FRONT_FOLD_SHARE * width;
        double backFold = BACK_FOLD_SHARE * width;
        double frontPitch = frontPitchHeight(height);
        double backPitch = BACK_PITCH_SHARE * height;
        Point crown = Point.of(frontFold + crownShare * width / 2, height);
        Point atFront = Point.of(frontFold, frontPitch);
        Point atBack = Point.of(backFold, backPitch);
        return new SleeveCap(
                height,
                width,
                crownShare,
                Curve.line(
                        Point.of(0, 0), Point.of(0.56 * frontFold, 0), FRONT_TANGENT.times(0.42 * frontPitch), atFront),
                Curve.line(
                        atFront,
                        FRONT_TANGENT.times(0.40 * (height - frontPitch)),
                        Point.of(0.52 * (crown.x() - frontFold), 0),
                        crown),
                Curve.line(
                        crown,
                        Point.of(0.50 * (backFold - crown.x()), 0),
                        BACK_TANGENT.times(0.38 * (height - backPitch)),
                        atBack),
                Curve.line(
                        atBack,
                        BACK_TANGENT.times(0.40 * backPitch),
                        Point.of(0.52 * (width - backFold), 0),
                        Point.of(width, 0)));
    }

    private static double frontPitchHeight(double height) {
        return StrictMath.min(MOST_FRONT_PITCH, FRONT_PITCH_SHARE * height);
    }

    /**
     * @param capEase excess of the whole cap over the armhole
     * @param wider alteration of the sleeve at the underarm; the least ease over the arm is kept
     */
    public static SleeveCap of(
            Body body,
            Ease ease,
            JacketLevels levels,
            JacketShoulders shoulders,
            JacketScye scye,
            double capEase,
            double wider)
            throws ImpossibleGeometry {
        double shoulderHeight = shoulderHeight(levels, shoulders);
        double wanted = scye.length() + capEase;
        double wantedFront = scye.frontUpper().length() + EASE_BEFORE_SHOULDER * capEase;
        double usual = body.arm().upperArm() + ease.upperSleeve();
        double width =
                StrictMath.max(usual + wider, StrictMath.min(usual, body.arm().upperArm() + LEAST_ALTERED_WIDTH_EASE));
        double low = LEAST_HEIGHT * shoulderHeight;
        double high = StrictMath.max(
                low, StrictMath.min(MOST_HEIGHT * shoulderHeight, body.arm().elbow() - LEAST_ABOVE_ELBOW));
        for (int tried = 0; tried < WIDTHS_TRIED; tried++) {
            double w = width;
            double crown = 0.5;
            for (int round = 0; round < ROUNDS; round++) {
                double c = crown;
                double h = RootFinder.rising(x -> drawn(x, w, c).length() - wanted, low, high)
                        .value();
                crown = RootFinder.rising(
                                x -> drawn(h, w, x).frontUpper.length() - wantedFront, LEAST_CROWN, MOST_CROWN)
                        .value();
            }
            double c = crown;
            RootFinder.Root height = RootFinder.rising(x -> drawn(x, w, c).length() - wanted, low, high);
            if (height.found()) {
                return drawn(height.value(), width, crown);
            }
            width = drawn(high, width, crown).length() < wanted
                    ? width * WIDER
                    : StrictMath.max(width * NARROWER, body.arm().upperArm() + LEAST_WIDTH_EASE);
        }
        throw new ImpossibleGeometry(
                "jacket.topSleeve, cap",
                ImpossibleGeometry.text("%.1f mm armhole", scye.length()),
                ImpossibleGeometry.text("a cap of %.1f mm between %.0f and %.0f mm high", wanted, low, high),
                Notice.of("draft.sleeve.cap", Quantity.mm(body.arm().upperArm())));
    }

    /** Mean height of the shoulder's outer ends above the scye line. */
    private static double shoulderHeight(JacketLevels levels, JacketShoulders shoulders) {
        return levels.scye() - (shoulders.backTip().y() + shoulders.frontTip().y()) / 2;
    }

    /**
     * The armhole into which a cap of this share of the armhole's height is set, over the upper arm with its ease; a
     * lower cap where the arm is so short that its elbow would lie at the armhole.
     *
     * @param share height of the cap over that of the armhole
     * @param capEase excess of the whole cap over the armhole
     */
    static double armholeFor(Body body, Ease ease, JacketBlock block, double share, double capEase) {
        double height = StrictMath.min(
                share * shoulderHeight(block.levels(), block.shoulders()),
                body.arm().elbow() - ABOVE_ELBOW);
        return drawn(height, body.arm().upperArm() + ease.upperSleeve(), USUAL_CROWN)
                        .length()
                - capEase;
    }

    double length() {
        return front.length() + frontUpper.length() + backUpper.length() + back.length();
    }

    /** Where the sleeve meets the shoulder seam when it is turned forward by an arc of the cap. */
    public Point atShoulder(double pitch) {
        return pitch >= 0 ? frontUpper.reversed().at(pitch) : backUpper.at(-pitch);
    }

    public double frontFold() {
        return FRONT_FOLD_SHARE * width;
    }

    double backFold() {
        return BACK_FOLD_SHARE * width;
    }
}
