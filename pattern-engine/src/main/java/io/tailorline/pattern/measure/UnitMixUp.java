package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Impossible;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A form filled in in another unit throughout: hardly any length is possible, and nearly all would be if the unit were
 * corrected. Reported once and not field by field.
 */
final class UnitMixUp {

    private static final List<EntryError> UNITS = List.of(
            EntryError.CENTIMETRES_AS_MILLIMETRES,
            EntryError.INCHES_AS_MILLIMETRES,
            EntryError.INCHES_AS_CENTIMETRES,
            EntryError.MILLIMETRES_AS_CENTIMETRES,
            EntryError.CENTIMETRES_AS_INCHES);

    /** Lengths it takes to speak of a whole form. */
    private static final int LEAST_LENGTHS = 3;
    /** A length that a body may have lies within so many deviations of the mean. */
    private static final double BODILY = 5;

    private static final double HARDLY = 0.2;
    private static final double NEARLY_ALL = 0.8;

    private UnitMixUp() {}

    static Optional<Impossible> of(BodyModel model, Map<Measurement, Double> values) {
        List<Measurement> lengths = new ArrayList<>();
        values.forEach((field, value) -> {
            if (field.unit().equals("mm") && model.knows(field) && value > 0) {
                lengths.add(field);
            }
        });
        if (lengths.size() < LEAST_LENGTHS || share(model, lengths, field -> value(field, values)) > HARDLY) {
            return Optional.empty();
        }
        for (EntryError unit : UNITS) {
            if (share(model, lengths, field -> meant(unit, field, values)) >= NEARLY_ALL) {
                return Optional.of(finding(unit, lengths.get(0), values));
            }
        }
        return Optional.empty();
    }

    private static double value(Measurement field, Map<Measurement, Double> values) {
        return Objects.requireNonNull(values.get(field));
    }

    private static double meant(EntryError unit, Measurement field, Map<Measurement, Double> values) {
        return unit.meant(field, value(field, values)).get(0);
    }

    private interface Figure {
        double of(Measurement field);
    }

    /** Of these lengths, how many a body may have. */
    private static double share(BodyModel model, List<Measurement> lengths, Figure figure) {
        double bodily = 0;
        for (Measurement field : lengths) {
            double deviations = model.marginal(field, figure.of(field)).orElse(Double.MAX_VALUE);
            bodily += StrictMath.abs(deviations) <= BODILY ? 1 : 0;
        }
        return bodily / lengths.size();
    }

    private static Impossible finding(EntryError unit, Measurement example, Map<Measurement, Double> values) {
        Quantity given = FigureFormat.shown(value(example, values), example.unit());
        return new Impossible(
                "measurements",
                "%s %s".formatted(example.fieldName(), given.text()),
                "lengths in mm",
                Notice.of(
                        "check.unit",
                        unit.named(),
                        example.named(),
                        given,
                        FigureFormat.rounded(meant(unit, example, values), example.unit())),
                List.of(unit));
    }
}
