package io.tailorline.portal.sales.order;

import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.portal.web.Refusal;
import java.util.List;

/** Refuses measurements that no body has. Unusual measurements inside the limits are accepted and shown to a tailor. */
public final class BodyLimitsPolicy implements OrderPolicy {

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        return refusals(request.body());
    }

    /** What no body has, field by field. */
    public List<Refusal> refusals(MeasurementSet body) {
        return MeasurementCheck.impossible(body).stream()
                .map(BodyLimitsPolicy::refusal)
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
