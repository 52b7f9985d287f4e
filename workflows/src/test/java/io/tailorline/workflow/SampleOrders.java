package io.tailorline.workflow;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.EnumMap;
import java.util.Map;

/** Orders for tests. */
public final class SampleOrders {

    public static final String ROLL = "ROLL-7";

    private SampleOrders() {}

    /** Medians of 2041 men of ANSUR II, mm and kg. */
    public static MeasurementSet medianMan() {
        return MeasurementSet.symmetric("median", Sex.MALE, medians());
    }

    /** The same man with one value changed. */
    public static MeasurementSet manWith(Measurement measurement, double value) {
        Map<Measurement, Double> values = medians();
        values.put(measurement, value);
        return MeasurementSet.symmetric("changed", Sex.MALE, values);
    }

    /** The same man, one measurement not taken. */
    public static MeasurementSet manWithout(Measurement measurement) {
        Map<Measurement, Double> values = medians();
        values.remove(measurement);
        return MeasurementSet.symmetric("incomplete", Sex.MALE, values);
    }

    public static Fabric wool() {
        return Fabric.plain("wool", 1500, Nap.TWO_WAY, 2);
    }

    public static OrderSpecification specification(MeasurementSet body) {
        return new OrderSpecification(body, Style.twoPiece(), wool(), ROLL);
    }

    private static Map<Measurement, Double> medians() {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        values.put(Measurement.STATURE, 1756.0);
        values.put(Measurement.WEIGHT, 84.6);
        values.put(Measurement.NECK_GIRTH, 396.0);
        values.put(Measurement.CHEST_GIRTH, 1058.0);
        values.put(Measurement.WAIST_GIRTH, 938.0);
        values.put(Measurement.HIP_GIRTH, 1017.0);
        values.put(Measurement.SHOULDER_LENGTH, 150.0);
        values.put(Measurement.ARM_LENGTH, 593.0);
        values.put(Measurement.UPPER_ARM_GIRTH, 337.0);
        values.put(Measurement.WRIST_GIRTH, 176.0);
        values.put(Measurement.INSIDE_LEG, 845.0);
        return values;
    }
}
