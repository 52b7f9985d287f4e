package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ArmholeHollow;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import java.util.Optional;

/**
 * The armhole: docs/drafting/waistcoat.md, step 6.
 *
 * @param back from the back shoulder tip to the top of the side seam
 * @param front from there to the front shoulder tip, turned out where a bust dart gapes
 * @param backPitch from the tip to the back pitch, mm
 * @param frontPitch from the side seam to the front pitch, mm
 */
public record WaistcoatScye(Polyline back, Polyline front, double backPitch, double frontPitch) {

    private static final double SIDE_SHARE = 0.46;
    private static final double BACK_PITCH_SHARE = 0.42;
    private static final double FRONT_PITCH_UP = 50;
    /** In an armhole lower than this the front pitch lies at a share of its height. */
    private static final double LOW_ARMHOLE = 110;

    private static final double LEAST_DEPTH = 70;
    private static final double LEAST_DIAMETER = 70;
    private static final int CHORDS = 24;
    /**
     * The front armhole bends tightest below its pitch; on a giant fewer chords would miss the allowance by 0.05 mm.
     */
    private static final int TIGHT_CHORDS = 72;

    static WaistcoatScye of(
            WaistcoatLevels levels, WaistcoatChestLine chest, WaistcoatShoulders shoulders, Optional<BustDart> bust)
            throws ImpossibleGeometry {
        double backDepth = levels.scye() - shoulders.backTip().y();
        Point frontTip = bust.map(dart -> dart.opened(shoulders.frontTip())).orElse(shoulders.frontTip());
        Point downFront =
                bust.map(dart -> dart.openedDirection(shoulders.downFront())).orElse(shoulders.downFront());
        double frontDepth = levels.scye() - frontTip.y();
        ImpossibleGeometry.requireAtLeast(
                "waistcoat.back, armhole", StrictMath.min(backDepth, frontDepth), LEAST_DEPTH, "draft.shoulder-low");
        ImpossibleGeometry.requireAtLeast(
                "waistcoat.front, armhole", chest.scye(), LEAST_DIAMETER, "draft.armhole-narrow");
        Point bottom = Point.of(chest.backWidthLine() + SIDE_SHARE * chest.scye(), levels.scye());
        Point backPitch = Point.of(chest.backWidthLine(), levels.scye() - BACK_PITCH_SHARE * backDepth);
        double pitchLevel = levels.scye() - FRONT_PITCH_UP * StrictMath.min(1, frontDepth / LOW_ARMHOLE);
        Point frontPitch = Point.of(
                StrictMath.min(chest.frontScyeLine(), furthestIn(frontTip, downFront, pitchLevel)), pitchLevel);
        Polyline backUpper = backUpper(shoulders, backPitch);
        Polyline frontLower = frontLower(bottom, frontPitch);
        return new WaistcoatScye(
                Polyline.joined(backUpper, backLower(backPitch, bottom)),
                Polyline.joined(frontLower, frontUpper(frontTip, downFront, frontPitch)),
                backUpper.length(),
                frontLower.length());
    }

    /**
     * How far in the front pitch may lie: where the line square to the shoulder passes well above it, or the armhole
     * would swing out before it hollows. Only a wide bust dart turns the shoulder so far.
     */
    private static double furthestIn(Point tip, Point down, double pitchLevel) {
        double height = (1 - ArmholeHollow.LEAST_SHARE) * (pitchLevel - tip.y());
        return down.y() <= 0 ? Double.MAX_VALUE : tip.x() + height * down.x() / down.y();
    }

    private static Polyline backUpper(WaistcoatShoulders shoulders, Point pitch) {
        Point tip = shoulders.backTip();
        double height = pitch.y() - tip.y();
        Point squareOff = shoulders.alongBack().quarterTurned();
        return new Curve(
                        tip,
                        squareOff.times(ArmholeHollow.handle(0.38 * height, squareOff, pitch.x() - tip.x())),
                        Point.of(0, ArmholeHollow.pitchHandle(0.35 * height, squareOff, pitch.minus(tip))),
                        pitch)
                .sampled(ArmholeHollow.CHORDS);
    }

    private static Polyline backLower(Point pitch, Point bottom) {
        return new Curve(
                        pitch,
                        Point.of(0, 0.55 * (bottom.y() - pitch.y())),
                        Point.of(0.45 * (bottom.x() - pitch.x()), 0),
                        bottom)
                .sampled(CHORDS);
    }

    private static Polyline frontLower(Point bottom, Point pitch) {
        return new Curve(
                        bottom,
                        Point.of(0.45 * (pitch.x() - bottom.x()), 0),
                        Point.of(0, -0.55 * (bottom.y() - pitch.y())),
                        pitch)
                .sampled(TIGHT_CHORDS);
    }

    private static Polyline frontUpper(Point tip, Point down, Point pitch) {
        double rise = pitch.y() - tip.y();
        double handle = ArmholeHollow.handle(0.34 * rise, down, pitch.x() - tip.x());
        double up = ArmholeHollow.pitchHandle(0.40 * rise, down, pitch.minus(tip));
        return new Curve(pitch, Point.of(0, -up), down.times(-handle), tip).sampled(ArmholeHollow.CHORDS);
    }

    /** The top of the side seam. */
    public Point bottom() {
        return front.first();
    }

    /** The whole armhole, seam line, mm. */
    public double length() {
        return back.length() + front.length();
    }
}
