package io.tailorline.pattern.measure;

import io.tailorline.pattern.measure.MeasurementFinding.Impossible;
import io.tailorline.pattern.measure.MeasurementFinding.Unusual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a set of measurements before anything is drafted: what no body has, and what few have.
 *
 * <p>What is missing is not asked here. A waist greater than the chest is a body like any other.
 */
public final class MeasurementCheck {

    private MeasurementCheck() {}

    /** All findings, impossible ones first, each in the order of the measurements. */
    public static List<MeasurementFinding> of(MeasurementSet set) {
        List<MeasurementFinding> findings = new ArrayList<>();
        limits("measurements", set.values(), findings);
        limits("left", set.left(), findings);
        limits("right", set.right(), findings);
        swapped(set, findings);
        seen(set, findings);
        ratios(set, findings);
        return List.copyOf(findings);
    }

    private static void limits(String field, Map<Measurement, Double> values, List<MeasurementFinding> findings) {
        values.forEach((measurement, value) -> {
            if (!(value >= measurement.least() && value <= measurement.most())) {
                findings.add(new Impossible(
                        field + "." + measurement.fieldName(),
                        shown(value, measurement.unit()),
                        range(measurement.least(), measurement.most(), measurement.unit()),
                        "%s of %s is outside %s, the range of any body."
                                .formatted(
                                        measurement.fieldName(),
                                        shown(value, measurement.unit()),
                                        range(measurement.least(), measurement.most(), measurement.unit()))));
            }
        });
    }

    /** Girths that no body of ANSUR II (4082 men, 1986 women) has the other way round: two fields were exchanged. */
    private static void swapped(MeasurementSet set, List<MeasurementFinding> findings) {
        for (MeasurementSet side : List.of(set.rightSide(), set.leftSide())) {
            smaller(side, Measurement.WRIST_GIRTH, Measurement.UPPER_ARM_GIRTH, findings);
            smaller(side, Measurement.UPPER_ARM_GIRTH, Measurement.THIGH_GIRTH, findings);
            smaller(side, Measurement.CALF_GIRTH, Measurement.THIGH_GIRTH, findings);
            smaller(side, Measurement.KNEE_GIRTH, Measurement.THIGH_GIRTH, findings);
        }
    }

    private static void smaller(
            MeasurementSet set, Measurement less, Measurement more, List<MeasurementFinding> findings) {
        if (!set.has(less) || !set.has(more) || set.get(less) < set.get(more)) {
            return;
        }
        String limit = "less than %s (%s)".formatted(more.fieldName(), shown(set.get(more), more.unit()));
        MeasurementFinding finding = new Impossible(
                "measurements." + less.fieldName(),
                shown(set.get(less), less.unit()),
                limit,
                "%s of %s is not %s. Maybe the two were exchanged."
                        .formatted(less.fieldName(), shown(set.get(less), less.unit()), limit));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private static void seen(MeasurementSet set, List<MeasurementFinding> findings) {
        set.values().forEach((measurement, value) -> {
            Optional<SeenRange> range = SeenRange.of(set.sex(), measurement);
            boolean possible = value >= measurement.least() && value <= measurement.most();
            if (possible && range.isPresent() && !range.get().holds(value)) {
                String limits = range(range.get().least(), range.get().most(), measurement.unit());
                findings.add(new Unusual(
                        "measurements." + measurement.fieldName(),
                        shown(value, measurement.unit()),
                        limits,
                        "%s of %s is rare; the bodies we know have %s. Please measure again or let a tailor look."
                                .formatted(measurement.fieldName(), shown(value, measurement.unit()), limits)));
            }
        });
    }

    private static void ratios(MeasurementSet set, List<MeasurementFinding> findings) {
        for (BodyRatio ratio : BodyRatio.values()) {
            Optional<Double> value = ratio.of(set);
            if (value.isPresent() && !ratio.holds(value.get())) {
                String limits = range(ratio.least(), ratio.most(), ratio.unit());
                String given = shown(value.get(), ratio.unit());
                findings.add(new Unusual(
                        "measurements." + ratio.above().fieldName(),
                        given,
                        limits,
                        "%s of %s is rare; nearly every body has %s. Please measure %s and %s again or let a tailor look."
                                .formatted(
                                        ratio.words(),
                                        given,
                                        limits,
                                        ratio.above().fieldName(),
                                        ratio.below().fieldName())));
            }
        }
    }

    private static String range(double least, double most, String unit) {
        return "%s to %s".formatted(number(least), shown(most, unit));
    }

    private static String shown(double value, String unit) {
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    private static String number(double value) {
        return value == StrictMath.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
