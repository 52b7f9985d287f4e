package io.tailorline.load.upgrade;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the orders of a stored database ask for: trousers, so that their documents are small. */
final class StoredOrders {

    private static final String ROLL = "ROLL-1";

    private StoredOrders() {}

    static OrderSpecification complete() {
        return of(median());
    }

    /** Cannot be drafted. */
    static OrderSpecification withoutWaist() {
        Map<Measurement, Double> values = median();
        values.remove(Measurement.WAIST_GIRTH);
        return of(values);
    }

    private static OrderSpecification of(Map<Measurement, Double> values) {
        return new OrderSpecification(
                MeasurementSet.symmetric("median", Sex.MALE, values),
                new Style(Style.Fit.REGULAR, Set.of(Garment.TROUSERS), Map.of(), List.of()),
                Fabric.plain("wool", 1500, Nap.TWO_WAY, 2),
                ROLL);
    }

    /** Of 2041 men of ANSUR II, mm and kg. */
    private static Map<Measurement, Double> median() {
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
