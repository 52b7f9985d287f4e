package io.tailorline.load.upgrade;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.MedianMan;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the orders of a stored database ask for: trousers, so that their documents are small. */
final class StoredOrders {

    private static final String ROLL = "ROLL-1";

    private StoredOrders() {}

    static OrderSpecification complete() {
        return of(MedianMan.measurements());
    }

    /** Cannot be drafted. */
    static OrderSpecification withoutWaist() {
        Map<Measurement, Double> values = MedianMan.measurements();
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
}
