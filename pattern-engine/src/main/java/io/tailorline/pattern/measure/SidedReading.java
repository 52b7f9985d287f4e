package io.tailorline.pattern.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A reading of one measurement: of the whole body, or of one side where that was taken by itself.
 *
 * @param field the name of its field: {@code measurements.scyeDepth}, {@code left.scyeDepth}
 * @param body with the reading, alike on both sides
 */
record SidedReading(String field, MeasurementSet body) {

    /** Those of a measurement that can be of a body; empty when it was not taken. */
    static List<SidedReading> of(Measurement measurement, MeasurementSet set) {
        List<SidedReading> readings = new ArrayList<>();
        String name = measurement.fieldName();
        if (set.has(measurement)) {
            readings.add(new SidedReading("measurements." + name, set));
        }
        if (set.left().containsKey(measurement)) {
            readings.add(new SidedReading("left." + name, set.leftSide()));
        }
        if (set.right().containsKey(measurement)) {
            readings.add(new SidedReading("right." + name, set.rightSide()));
        }
        return readings.stream()
                .filter(reading -> measurement.allows(reading.body.get(measurement)))
                .toList();
    }
}
