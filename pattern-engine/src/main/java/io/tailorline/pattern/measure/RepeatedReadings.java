package io.tailorline.pattern.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Repeated readings of one measurement, the remedy for small errors: comparison with other measurements cannot detect
 * two centimetres. The median counts; two that differ need a third.
 *
 * @param values at least one, as they were taken
 */
record RepeatedReadings(Measurement measurement, List<Double> values) {

    /** Two readings that lie further apart are not of the same body: 15 mm, see docs/drafting/measures.md. */
    private static final double APART_MM = 15;

    /** Files keep hundredths. */
    private static final double WRITTEN = 0.01;

    private static final double APART_KG = 1.5;
    private static final double APART_DEG = 5;

    RepeatedReadings {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("%s has no reading.".formatted(measurement.fieldName()));
        }
    }

    /** The middle one; of an even number, halfway between the two in the middle. */
    double middle() {
        List<Double> sorted = sorted();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Greatest less least. */
    double spread() {
        List<Double> sorted = sorted();
        return sorted.get(sorted.size() - 1) - sorted.get(0);
    }

    /** Whether it was read more than once and no two readings can be believed together. */
    boolean lieApart() {
        return values.size() > 1 && !agree();
    }

    /** Whether at least two lie so near each other, and to the middle, that the middle can be believed. */
    boolean agree() {
        double middle = middle();
        long near = values.stream()
                .filter(value -> StrictMath.abs(value - middle) <= apart() / (values.size() == 2 ? 2 : 1))
                .count();
        return near >= 2;
    }

    /** How far apart two readings of the same body may lie, in the measurement's unit. */
    double apart() {
        return switch (measurement.unit()) {
            case "kg" -> APART_KG;
            case "deg" -> APART_DEG;
            default -> APART_MM;
        };
    }

    /**
     * All readings, including the one among the measurements: it is the first of several, or the middle that was
     * already taken of them.
     */
    static RepeatedReadings together(Measurement measurement, List<Double> values, List<Double> standing) {
        List<Double> all = new ArrayList<>(values);
        for (double one : standing) {
            double off = StrictMath.abs(new RepeatedReadings(measurement, values).middle() - one);
            if (!values.contains(one) && !(off <= WRITTEN)) {
                all.add(0, one);
            }
        }
        return new RepeatedReadings(measurement, all);
    }

    private List<Double> sorted() {
        return values.stream().sorted().toList();
    }
}
