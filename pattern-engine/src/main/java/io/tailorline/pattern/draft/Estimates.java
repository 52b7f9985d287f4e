package io.tailorline.pattern.draft;

import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Estimate;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads measurements and estimates what was not taken; every estimate adds a sentence to the notes. */
final class Estimates {

    private final MeasurementSet set;
    private final List<String> notes = new ArrayList<>();
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
        notes.add(String.format(
                Locale.ROOT,
                "%s was not taken: estimated from the other measurements as %.0f +-%.0f %s.",
                measurement.fieldName(),
                value,
                estimate.spread(),
                measurement.unit()));
        return value;
    }

    /** As it was taken, or by a rule of drafting, where no bodies tell. */
    double orEstimate(Measurement measurement, double estimate, String how) {
        return set.find(measurement).orElseGet(() -> {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s was not taken: estimated %s as %.1f %s.",
                    measurement.fieldName(),
                    how,
                    estimate,
                    measurement.unit()));
            return estimate;
        });
    }

    List<String> notes() {
        return notes;
    }
}
