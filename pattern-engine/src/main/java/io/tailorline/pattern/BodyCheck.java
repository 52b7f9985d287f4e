package io.tailorline.pattern;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Value;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Checks whether a set of measurements can be drafted: impossible values, and sides that differ in a measurement of the
 * whole body.
 */
final class BodyCheck {

    /** Measurements of an arm, a leg or a shoulder; all others are of the whole body. */
    static final Set<Measurement> OF_A_SIDE = Collections.unmodifiableSet(EnumSet.of(
            Measurement.SHOULDER_LENGTH,
            Measurement.SHOULDER_SLOPE,
            Measurement.OVER_SHOULDER,
            Measurement.ARM_LENGTH,
            Measurement.UPPER_ARM_GIRTH,
            Measurement.WRIST_GIRTH,
            Measurement.HAND_GIRTH,
            Measurement.INSIDE_LEG,
            Measurement.OUTSIDE_LEG,
            Measurement.THIGH_GIRTH,
            Measurement.KNEE_GIRTH,
            Measurement.CALF_GIRTH,
            Measurement.ANKLE_GIRTH,
            Measurement.KNEE_HEIGHT,
            Measurement.HEEL_GIRTH));

    private BodyCheck() {}

    static List<Reason> of(MeasurementSet body) {
        List<Reason> reasons = new ArrayList<>();
        for (MeasurementFinding finding : MeasurementCheck.impossible(body)) {
            reasons.add(new Reason(finding.where(), finding.value(), finding.expected(), finding.notice()));
        }
        MeasurementSet right = body.rightSide();
        MeasurementSet left = body.leftSide();
        for (Measurement measurement : left.values().keySet()) {
            if (!OF_A_SIDE.contains(measurement) && !left.find(measurement).equals(right.find(measurement))) {
                reasons.add(asymmetric(measurement, left, right));
            }
        }
        return reasons;
    }

    private static Reason asymmetric(Measurement measurement, MeasurementSet left, MeasurementSet right) {
        Quantity leftValue = shown(left.get(measurement), measurement);
        Value rightValue = right.find(measurement)
                .<Value>map(value -> shown(value, measurement))
                .orElse(Notice.of("check.not-taken"));
        return new Reason(
                "left." + measurement.fieldName(),
                leftValue.text(),
                "as on the right side, " + rightValue.text(),
                Notice.of("check.one-measure", measurement.named(), leftValue, rightValue));
    }

    private static Quantity shown(double value, Measurement measurement) {
        return Quantity.of("%.1f", value, measurement.unit());
    }
}
