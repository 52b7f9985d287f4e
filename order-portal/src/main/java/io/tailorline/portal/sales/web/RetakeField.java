package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.portal.sales.choice.LengthUnit;
import io.tailorline.portal.sales.choice.WeightUnit;
import io.tailorline.portal.sales.state.NamedMeasurement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A measurement that a customer may take again of an order that came back.
 *
 * @param name the field of the API
 * @param unit {@code mm}, {@code kg} or {@code deg}
 * @param given as it was ordered, as the customer reads it; empty when it was not
 * @param shown the word of what the customer reads it in: {@code cm}, {@code in}, {@code kg}, {@code lb}, {@code st} or
 *     {@code deg}
 * @param named whether the tailor asks for it: then it stands empty until it has been measured
 */
record RetakeField(String name, String unit, String given, String shown, boolean named) {

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
        ReadingUnits units = body.notes().units();
        return new RetakeField(
                measurement.fieldName(),
                measurement.unit(),
                body.find(measurement)
                        .map(value -> number(measurement, value, units))
                        .orElse(""),
                switch (measurement.unit()) {
                    case "mm" -> units.length().word();
                    case "kg" -> units.weight().word();
                    default -> measurement.unit();
                },
                named);
    }

    private static String number(Measurement measurement, double value, ReadingUnits units) {
        return switch (measurement.unit()) {
            case "mm" -> LengthUnit.of(units).number(value);
            case "kg" -> WeightUnit.of(units).number(value);
            default -> String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
        };
    }

    /** As a sentence says it: stones say their unit themselves. */
    public boolean saysItsUnit() {
        return shown.equals("st");
    }
}
