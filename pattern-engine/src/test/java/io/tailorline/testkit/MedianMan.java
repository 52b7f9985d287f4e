package io.tailorline.testkit;

import io.tailorline.pattern.measure.Measurement;
import java.util.EnumMap;
import java.util.Map;

/** Medians of 2041 men of ANSUR II, in mm and kg: what an order must tell. */
public final class MedianMan {

    private MedianMan() {}

    /** A map of the caller's own, to change or to leave out of. */
    public static Map<Measurement, Double> measurements() {
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
