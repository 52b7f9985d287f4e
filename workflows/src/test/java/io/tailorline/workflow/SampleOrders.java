package io.tailorline.workflow;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.MedianMan;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.Map;

/** Orders for tests. */
public final class SampleOrders {

    public static final String ROLL = "ROLL-7";

    private SampleOrders() {}

    /** The median of 2041 men. */
    public static MeasurementSet medianMan() {
        return MeasurementSet.symmetric("median", Sex.MALE, MedianMan.measurements());
    }

    /** The same man with one value changed. */
    public static MeasurementSet manWith(Measurement measurement, double value) {
        Map<Measurement, Double> values = MedianMan.measurements();
        values.put(measurement, value);
        return MeasurementSet.symmetric("changed", Sex.MALE, values);
    }

    /** The same man, one measurement not taken. */
    public static MeasurementSet manWithout(Measurement measurement) {
        Map<Measurement, Double> values = MedianMan.measurements();
        values.remove(measurement);
        return MeasurementSet.symmetric("incomplete", Sex.MALE, values);
    }

    public static Fabric wool() {
        return Fabric.plain("wool", 1500, Nap.TWO_WAY, 2);
    }

    public static OrderSpecification specification(MeasurementSet body) {
        return new OrderSpecification(body, Style.twoPiece(), wool(), ROLL);
    }
}
