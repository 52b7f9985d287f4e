package io.tailorline.pattern;

import io.tailorline.pattern.DraftResult.Reason;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a set of measurements is not drafted: impossible values, and sides that differ. */
final class BodyCheck {

    private BodyCheck() {}

    static List<Reason> of(MeasurementSet body) {
        List<Reason> reasons = new ArrayList<>();
        for (MeasurementFinding finding : MeasurementCheck.of(body)) {
            if (finding instanceof MeasurementFinding.Impossible) {
                reasons.add(new Reason(finding.where(), finding.value(), finding.expected(), finding.message()));
            }
        }
        MeasurementSet right = body.rightSide();
        MeasurementSet left = body.leftSide();
        for (Measurement measurement : left.values().keySet()) {
            if (!left.find(measurement).equals(right.find(measurement))) {
                reasons.add(asymmetric(measurement, left, right));
            }
        }
        return reasons;
    }

    private static Reason asymmetric(Measurement measurement, MeasurementSet left, MeasurementSet right) {
        String rightValue =
                right.find(measurement).map(value -> shown(value, measurement)).orElse("not taken");
        return new Reason(
                "left." + measurement.fieldName(),
                shown(left.get(measurement), measurement),
                "as on the right side, " + rightValue,
                "Left and right differ in %s (%s and %s); different sides are not drafted yet."
                        .formatted(measurement.fieldName(), shown(left.get(measurement), measurement), rightValue));
    }

    private static String shown(double value, Measurement measurement) {
        return String.format(Locale.ROOT, "%.1f %s", value, measurement.unit());
    }
}
