package io.tailorline.pattern.draft;

import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads measurements and estimates what was not taken; every estimate adds a sentence to the notes. */
final class Estimates {

    private final MeasurementSet set;
    private final List<Notice> notes = new ArrayList<>();
    private Map<Measurement, Estimate> expected = Map.of();

    Estimates(MeasurementSet set) {
        this.set = set;
    }

    /** The measured value, or the one predicted from the other measurements, with a note of the spread. */
    double orEstimate(Measurement measurement) {
        return orEstimate(measurement, measurement.most());
    }

    /** @param most upper limit of an estimate */
    double orEstimate(Measurement measurement, double most) {
        if (set.has(measurement)) {
            return set.get(measurement);
        }
        if (expected.isEmpty()) {
            expected = BodyModel.of(set.sex()).estimates(set);
        }
        Estimate estimate = Objects.requireNonNull(expected.get(measurement));
        double value = StrictMath.max(measurement.least(), StrictMath.min(most, estimate.value()));
        notes.add(Notice.of(
                "read.estimated",
                measurement.named(),
                Notice.of(
                        "spread",
                        Quantity.of("%.0f", value, ""),
                        Quantity.of("%.0f", estimate.spread(), measurement.unit()))));
        return value;
    }

    /**
     * As it was taken, or by a rule of drafting, where no bodies tell.
     *
     * @param code of the notice
     * @param from what the rule follows, in the notice between the name and the estimate
     */
    double orEstimate(Measurement measurement, double estimate, String code, Value... from) {
        return set.find(measurement).orElseGet(() -> {
            List<Value> values = new ArrayList<>(List.of(measurement.named()));
            values.addAll(List.of(from));
            values.add(Quantity.of("%.1f", estimate, measurement.unit()));
            notes.add(new Notice(code, values));
            return estimate;
        });
    }

    List<Notice> notes() {
        return notes;
    }
}
