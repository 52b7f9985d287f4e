package io.tailorline.pattern.draft;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import java.util.List;
import java.util.Locale;

/** Reads measurements and estimates what was not taken; every estimate adds a sentence to the notes. */
record Estimates(MeasurementSet set, List<String> notes) {

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
}
