package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.workflow.patternroom.LastOrders.LastOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The finished measures of a garment in the last order that the customer had of it.
 *
 * @param placed the day on which it was ordered
 */
record LastMeasures(Garment garment, String orderId, LocalDate placed, List<FitMeasure> measures) {

    LastMeasures {
        measures = List.copyOf(measures);
    }

    static List<LastMeasures> of(List<LastOrder> orders) {
        Map<String, List<FitMeasure>> known = new HashMap<>();
        return orders.stream()
                .map(order -> new LastMeasures(
                        order.garment(),
                        order.orderId(),
                        order.placed(),
                        known.computeIfAbsent(order.orderId(), id -> FitMeasures.of(order.pattern())).stream()
                                .filter(measure -> measure.rule().garment() == order.garment())
                                .toList()))
                .toList();
    }
}
