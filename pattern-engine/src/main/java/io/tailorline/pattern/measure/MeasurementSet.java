package io.tailorline.pattern.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The measurements of one person: both sides of the body alike, except for the fields of {@code left} or {@code right}.
 *
 * @param id who was measured, as the order names them; never a person's name
 * @param sex which block the body is drafted on
 * @param values in the unit of each measurement
 * @param left values of the wearer's left side that differ
 * @param right values of the wearer's right side that differ
 * @param repeats readings of measurements that were taken more than once, all of them; their middle is the value in
 *     {@code values}, whatever it contained
 * @param notes how they were come by, and what the customer said of them; nothing is drafted by it
 */
public record MeasurementSet(
        String id,
        Sex sex,
        Map<Measurement, Double> values,
        Map<Measurement, Double> left,
        Map<Measurement, Double> right,
        Map<Measurement, List<Double>> repeats,
        MeasuringNotes notes) {

    public MeasurementSet {
        repeats = together(values, repeats);
        values = middles(values, repeats);
        left = copy(left);
        right = copy(right);
    }

    /** A body of whom everything was read once. */
    public MeasurementSet(
            String id,
            Sex sex,
            Map<Measurement, Double> values,
            Map<Measurement, Double> left,
            Map<Measurement, Double> right) {
        this(id, sex, values, left, right, Map.of());
    }

    /** A body of whom nothing was said. */
    public MeasurementSet(
            String id,
            Sex sex,
            Map<Measurement, Double> values,
            Map<Measurement, Double> left,
            Map<Measurement, Double> right,
            Map<Measurement, List<Double>> repeats) {
        this(id, sex, values, left, right, repeats, MeasuringNotes.NONE);
    }

    public static MeasurementSet symmetric(String id, Sex sex, Map<Measurement, Double> values) {
        return new MeasurementSet(id, sex, values, Map.of(), Map.of());
    }

    private static Map<Measurement, List<Double>> together(
            Map<Measurement, Double> values, Map<Measurement, List<Double>> repeats) {
        Map<Measurement, List<Double>> together = new EnumMap<>(Measurement.class);
        repeats.forEach((measurement, readings) -> {
            if (!readings.isEmpty()) {
                List<Double> standing = values.containsKey(measurement) ? List.of(values.get(measurement)) : List.of();
                together.put(
                        measurement,
                        RepeatedReadings.together(measurement, readings, standing)
                                .values());
            }
        });
        return Collections.unmodifiableMap(together);
    }

    private static Map<Measurement, Double> middles(
            Map<Measurement, Double> values, Map<Measurement, List<Double>> repeats) {
        if (repeats.isEmpty()) {
            return copy(values);
        }
        Map<Measurement, Double> middles = new EnumMap<>(Measurement.class);
        middles.putAll(values);
        repeats.forEach((measurement, readings) ->
                middles.put(measurement, new RepeatedReadings(measurement, readings).middle()));
        return Collections.unmodifiableMap(middles);
    }

    private static Map<Measurement, Double> copy(Map<Measurement, Double> values) {
        Map<Measurement, Double> ordered = new EnumMap<>(Measurement.class);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }

    /** The wearer's right side as a body of its own, alike on both sides. */
    public MeasurementSet rightSide() {
        return withSide(right);
    }

    /** The wearer's left side as a body of its own, alike on both sides. */
    public MeasurementSet leftSide() {
        return withSide(left);
    }

    /**
     * This body, measured after another: what was said there of a reading is not said of the other one that stands
     * here.
     */
    public MeasurementSet measuredAfter(MeasurementSet before) {
        MeasurementSet is = rightSide();
        MeasurementSet was = before.rightSide();
        Set<Measurement> anew = Arrays.stream(Measurement.values())
                .filter(each -> !is.find(each).equals(was.find(each)))
                .collect(Collectors.toSet());
        return new MeasurementSet(id, sex, values, left, right, repeats, notes.forgetting(anew, before.notes));
    }

    /** Whether a measurement of one side differs from the other. */
    public boolean isAsymmetric() {
        return !rightSide().values().equals(leftSide().values());
    }

    private MeasurementSet withSide(Map<Measurement, Double> side) {
        Map<Measurement, Double> merged = new EnumMap<>(Measurement.class);
        merged.putAll(values);
        merged.putAll(side);
        return symmetric(id, sex, merged);
    }

    public boolean has(Measurement measurement) {
        return values.containsKey(measurement);
    }

    public Optional<Double> find(Measurement measurement) {
        return Optional.ofNullable(values.get(measurement));
    }

    /** The value in the measurement's unit; asking for one that was not taken is a bug of the caller. */
    public double get(Measurement measurement) {
        return find(measurement)
                .orElseThrow(() -> new IllegalStateException(
                        "Measurement '%s' of '%s' was not taken.".formatted(measurement.fieldName(), id)));
    }
}
