package io.tailorline.portal.patternroom.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is on a tailor's bench, as pages and programs send it: the part of a STYLE that a tailor changes, and the BODY
 * where its measurements are corrected,
 * {@code {"alterations":[{"rule","side","amount"}],"corrections":[...],"body":{...}}}.
 */
public final class PatternAdjustment {

    private static final List<String> OF_STYLE = List.of("alterations", "corrections");
    private static final String BODY = "body";
    private static final List<String> FIELDS =
            Stream.concat(OF_STYLE.stream(), Stream.of(BODY)).toList();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PatternAdjustment() {}

    /** The order with what a request has on the bench; as it is for no text and for {@code {}}. */
    public static OrderSpecification on(OrderSpecification order, String text) throws FormatFault, SexChanged {
        return isEmpty(text) ? order : on(order, JsonCursor.parse("bench", text));
    }

    /** The order with this bench. Without a body the order's own stays. */
    static OrderSpecification on(OrderSpecification order, JsonCursor bench) throws FormatFault, SexChanged {
        bench.allow(FIELDS.toArray(String[]::new));
        Style style = StyleJson.of(bench);
        MeasurementSet body = bench.find(BODY, BodyJson::read).orElse(order.body());
        SexChanged.refuse(body, order.body());
        return order.withBody(body).withBench(style);
    }

    /** The order with the bench in a field of a request; as it is without one. */
    static OrderSpecification in(JsonCursor request, OrderSpecification order) throws FormatFault, SexChanged {
        Optional<JsonCursor> bench = request.find("bench");
        return bench.isPresent() ? on(order, bench.get()) : order;
    }

    static boolean isEmpty(String text) throws FormatFault {
        return text.isBlank() || JsonCursor.parse("bench", text).fields().isEmpty();
    }

    /** What of a style is on the bench. */
    public static ObjectNode of(Style style) {
        return tree(StyleJson.text(style)).retain(OF_STYLE);
    }

    /** What of a version is on the bench of an order: its body only where it is another. */
    static ObjectNode of(OrderSpecification order, MeasurementSet body, Style style) {
        ObjectNode bench = of(style);
        if (!body.equals(order.body())) {
            bench.set(BODY, tree(BodyJson.text(body)));
        }
        return bench;
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What was written cannot be read.", broken);
        }
    }
}
