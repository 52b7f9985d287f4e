package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.portal.sales.state.NamedMeasurement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A measurement that a customer may take again of an order that came back.
 *
 * @param name the field of the API
 * @param unit {@code mm}, {@code kg} or {@code deg}
 * @param given as it was ordered, in that unit; empty when it was not
 * @param named whether the tailor asks for it: then it stands empty until it has been measured
 */
record RetakeField(String name, String unit, Optional<Double> given, boolean named) {

    /** Those that the tailor named; when there are none, all that were given. */
    static List<RetakeField> of(MeasurementSet body, List<Notice> reasons) {
        List<Measurement> named = reasons.stream()
                .map(NamedMeasurement::in)
                .flatMap(Optional::stream)
                .sorted()
                .distinct()
                .toList();
        return named.isEmpty()
                ? Arrays.stream(Measurement.values())
                        .filter(each -> body.find(each).isPresent())
                        .map(each -> of(each, body, false))
                        .toList()
                : named.stream().map(each -> of(each, body, true)).toList();
    }

    private static RetakeField of(Measurement measurement, MeasurementSet body, boolean named) {
        return new RetakeField(measurement.fieldName(), measurement.unit(), body.find(measurement), named);
    }
}
