package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An order as the shop's page keeps a draft ({@code js/sales/draft.js}), to be changed there or ordered again. Lengths
 * mm; both sides where they differ.
 *
 * @param byHand every option of the order: no look overwrites it
 */
record OrderDraft(
        String cloth,
        String sex,
        List<String> garments,
        String fit,
        Map<String, Object> options,
        Set<String> byHand,
        Map<String, List<Double>> readings,
        Map<String, Double> left) {

    static OrderDraft of(OrderSpecification order) {
        Style style = order.style();
        MeasurementSet body = order.body();
        Map<String, List<Double>> readings = new TreeMap<>();
        body.rightSide()
                .values()
                .forEach((measurement, value) -> readings.put(measurement.fieldName(), List.of(value)));
        Map<String, Double> left = new TreeMap<>();
        body.leftSide().values().forEach((measurement, value) -> {
            if (!value.equals(body.rightSide().values().get(measurement))) {
                left.put(measurement.fieldName(), value);
            }
        });
        return new OrderDraft(
                order.fabric().id(),
                body.sex().word(),
                style.garments().stream().map(Garment::word).toList(),
                style.fit().word(),
                style.options(),
                style.options().keySet(),
                readings,
                left);
    }
}
