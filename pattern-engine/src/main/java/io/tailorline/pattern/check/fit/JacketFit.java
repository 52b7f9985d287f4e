package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.measure.Measurement;
import java.util.List;

/** The tape on half a jacket's trunk: widths, balance, lengths, shoulder and armhole. */
final class JacketFit {

    /** The survey's neck girth over the width of half the back neck. Source: docs/drafting/jacket.md, step 3. */
    private static final double NECK_TO_BACK_NECK = 5;

    /** The side body is measured this far below the armhole, mm, where both its seams have begun. */
    private static final double BELOW_ARMHOLE = 1;

    private JacketFit() {}

    static void read(Trunk trunk, Readings readings) {
        HalfGarment half = trunk.half();
        double back = trunk.backWidth();
        double front = trunk.frontWidth();
        readings.take(FitRule.ACROSS_BACK, half.taken(Measurement.ACROSS_BACK), 2 * back);
        double acrossChest = Measurement.named("acrossChest").map(half::taken).orElse(Double.NaN);
        readings.take(FitRule.ACROSS_CHEST, acrossChest, 2 * front);
        readings.take(FitRule.FRONT_WIDTH, front);
        readings.take(FitRule.FRONT_TO_BACK, trunk.frontOnChestLine() / trunk.backOnChestLine());
        readings.take(FitRule.SIDE_BODY_SCYE, trunk.sideBodyAt(trunk.lowest() + BELOW_ARMHOLE));
        readings.take(FitRule.SIDE_BODY_WAIST, trunk.sideBodyAt(trunk.waistLevel()));
        readings.take(
                FitRule.FRONT_SHOULDER_OVERHANG,
                trunk.shutFrontPitch().y() - trunk.frontTip().y());
        readings.take(
                FitRule.BACK_NECK_WIDTH,
                half.taken(Measurement.NECK_GIRTH) / NECK_TO_BACK_NECK,
                trunk.backNeckPoint().y() - trunk.nape().y());
        lengths(trunk, readings);
        shoulder(trunk, readings);
        readings.take(
                FitRule.CENTRE_BACK_CORNER,
                Tape.sharpestCornerDeg(half.findEdge("jacket.back", "vent")
                        .map(vent -> Polyline.joined(trunk.back("centreBack"), vent))
                        .orElse(trunk.back("centreBack"))));
        readings.take(FitRule.HEM_LEVEL, hemLevel(trunk));
    }

    private static void lengths(Trunk trunk, Readings readings) {
        HalfGarment half = trunk.half();
        double nape = trunk.nape().x();
        readings.take(
                FitRule.BALANCE,
                trunk.backNeckPoint().x() - trunk.frontNeckPoint().x());
        readings.take(
                FitRule.FRONT_LENGTH,
                half.taken(Measurement.FRONT_WAIST_LENGTH),
                trunk.waistLevel() - trunk.frontNeckPoint().x());
        readings.take(FitRule.BACK_LENGTH, half.taken(Measurement.BACK_WAIST_LENGTH), trunk.waistLevel() - nape);
        readings.take(FitRule.SCYE_DEPTH, half.taken(Measurement.SCYE_DEPTH), trunk.lowest() - nape);
        readings.take(FitRule.ARMHOLE_HEIGHT, trunk.armholeHeight());
    }

    private static void shoulder(Trunk trunk, Readings readings) {
        HalfGarment half = trunk.half();
        List<Polyline> front = trunk.frontShoulder();
        double length = front.stream().mapToDouble(Polyline::length).sum();
        readings.take(FitRule.SHOULDER_LENGTH, half.taken(Measurement.SHOULDER_LENGTH), length);
        Polyline outer = front.get(front.size() - 1);
        double slope = (slopeDeg(trunk.backNeckPoint(), trunk.backTip()) + slopeDeg(outer.first(), outer.last())) / 2;
        readings.take(FitRule.SHOULDER_SLOPE, half.taken(Measurement.SHOULDER_SLOPE), slope);
        readings.take(FitRule.OVER_SHOULDER, half.taken(Measurement.OVER_SHOULDER), trunk.overShoulder());
    }

    /** How steeply a shoulder falls from the neck to its tip, degrees. */
    private static double slopeDeg(Point one, Point other) {
        return StrictMath.toDegrees(
                StrictMath.atan2(StrictMath.abs(other.x() - one.x()), StrictMath.abs(other.y() - one.y())));
    }

    /** The greatest step between two panels at the hem. */
    private static double hemLevel(Trunk trunk) {
        double step = StrictMath.abs(Tape.bottom(trunk.back("side")).x()
                - Tape.bottom(trunk.side("back")).x());
        step = StrictMath.max(
                step,
                StrictMath.abs(Tape.bottom(trunk.side("front")).x()
                        - Tape.bottom(trunk.sideFrontSeam()).x()));
        if (trunk.panels().size() > 1) {
            step = StrictMath.max(
                    step,
                    StrictMath.abs(Tape.bottom(trunk.half().edge("jacket.sideFront", "princess"))
                                    .x()
                            - Tape.bottom(trunk.half().edge("jacket.front", "princess"))
                                    .x()));
        }
        return step;
    }
}
