package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.FigureRemark;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.MeasuringNotes;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An order as the shop's page keeps a draft ({@code js/sales/draft.js}), to be changed there or ordered again. Lengths
 * mm; both sides where they differ.
 *
 * @param byHand every option that was asked for: no look overwrites it
 * @param contact who it was for and where it went, for the one who ordered it; else empty
 */
record OrderDraft(
        String cloth,
        String sex,
        List<String> garments,
        String fit,
        Map<String, Object> options,
        Set<String> byHand,
        Map<String, List<Double>> readings,
        Map<String, Double> left,
        Map<String, Double> garment,
        List<String> estimated,
        Map<String, String> answers,
        Map<String, String> posture,
        Map<String, String> contact,
        boolean express,
        String units,
        String weightUnits) {

    /**
     * Without the day that it was wanted by: a change keeps it, and an order made again has another.
     *
     * @param style as its customer asked for it, without what house and tailor put in
     */
    static OrderDraft of(OrderSpecification order, Style style, Optional<Customer> customer, boolean express) {
        MeasurementSet body = order.body();
        Map<String, List<Double>> readings = new TreeMap<>();
        body.rightSide()
                .values()
                .forEach((measurement, value) -> readings.put(
                        measurement.fieldName(), body.repeats().getOrDefault(measurement, List.of(value))));
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
                left,
                byName(body.notes().garment()),
                body.notes().estimated().stream().map(Measurement::fieldName).toList(),
                answers(body),
                posture(body.notes()),
                customer.map(OrderDraft::contact).orElse(Map.of()),
                express,
                body.notes().units().length().word(),
                body.notes().units().weight().word());
    }

    /** As the page's fields are called; the lines of an address that has more than two in the second. */
    private static Map<String, String> contact(Customer customer) {
        Map<String, String> contact = new TreeMap<>(Map.of("name", customer.name(), "email", customer.email()));
        customer.address().ifPresent(address -> {
            contact.put("line1", address.lines().stream().findFirst().orElse(""));
            contact.put("line2", address.lines().stream().skip(1).collect(Collectors.joining(", ")));
            contact.put("postcode", address.postcode());
            contact.put("town", address.town());
            contact.put("country", address.country());
        });
        return contact;
    }

    private static <T> Map<String, T> byName(Map<Measurement, T> values) {
        Map<String, T> named = new TreeMap<>();
        values.forEach((measurement, value) -> named.put(measurement.fieldName(), value));
        return named;
    }

    /** Under field and the value that counts, as the page keeps them: about another value nothing was said. */
    private static Map<String, String> answers(MeasurementSet body) {
        Map<String, String> answers = new TreeMap<>();
        body.notes()
                .answers()
                .forEach((measurement, answer) -> body.rightSide()
                        .find(measurement)
                        .ifPresent(value ->
                                answers.put(measurement.fieldName() + " " + asThePageWrites(value), answer.word())));
        return answers;
    }

    /** To a tenth, half up. */
    private static String asThePageWrites(double value) {
        double tenth = Math.round(value * 10) / 10.0;
        return tenth == StrictMath.rint(tenth) ? Long.toString((long) tenth) : Double.toString(tenth);
    }

    private static Map<String, String> posture(MeasuringNotes notes) {
        Map<String, String> posture = new TreeMap<>();
        for (FigurePicture group : FigurePicture.ALL) {
            notes.figure().stream()
                    .map(FigureRemark::word)
                    .filter(group::shows)
                    .findFirst()
                    .ifPresent(word -> posture.put(group.name(), word));
        }
        return posture;
    }
}
