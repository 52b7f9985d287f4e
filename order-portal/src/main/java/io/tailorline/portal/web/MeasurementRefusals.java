package io.tailorline.portal.web;

import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import java.util.List;

/** Measurements that no body has, as refusals of their fields. */
public final class MeasurementRefusals {

    private MeasurementRefusals() {}

    /** What no body has, field by field. */
    public static List<Refusal> of(MeasurementSet body) {
        return MeasurementCheck.impossible(body).stream()
                .map(MeasurementRefusals::refusal)
                .toList();
    }

    private static Refusal refusal(MeasurementFinding finding) {
        if (finding.where().equals("measurements")) {
            return Refusal.of("measurements-in-another-unit", "body.measurements", finding.value(), finding.expected());
        }
        String measure = "measure." + finding.where().substring(finding.where().lastIndexOf('.') + 1);
        boolean isCompared = finding instanceof MeasurementFinding.Implausible;
        if (isCompared && !finding.maybe().isEmpty()) {
            return new Refusal(
                    "measurement-implausible-maybe",
                    "body." + finding.where(),
                    finding.value(),
                    finding.expected(),
                    List.of(measure, finding.maybe().get(0).named().key()));
        }
        return new Refusal(
                isCompared ? "measurement-implausible" : "measurement-impossible",
                "body." + finding.where(),
                finding.value(),
                finding.expected(),
                List.of(measure));
    }
}
