package io.tailorline.portal.order.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.order.OrderRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads and writes {@code {"body","style","fabricId"?,"customer"?,"wantedBy"?}}. */
public final class OrderRequestJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads what somebody sent; never throws for what they wrote. */
    public OrderRequestResult read(String json) {
        try {
            JsonNode root = mapper.readTree(json);
            return root.isMissingNode()
                    ? new OrderRequestResult.NotJson(1, "the body is empty")
                    : new OrderRequestFields(root).read(this);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            return new OrderRequestResult.NotJson(line, broken.getOriginalMessage());
        }
    }

    /** Reads what {@link #write} wrote. */
    public OrderRequest readKept(String json) {
        if (read(json) instanceof OrderRequestResult.Read kept) {
            return kept.wish();
        }
        throw new IllegalStateException("An order was kept that cannot be read.");
    }

    public String write(OrderRequest wish) {
        try {
            ObjectNode root = mapper.createObjectNode();
            root.set("body", mapper.readTree(BodyJson.text(wish.body())));
            root.set("style", mapper.readTree(StyleJson.text(wish.style())));
            wish.fabricId().ifPresent(id -> root.put("fabricId", id));
            wish.customer()
                    .ifPresent(customer -> root.putObject("customer")
                            .put("name", customer.name())
                            .put("email", customer.email())
                            .put("locale", customer.locale()));
            wish.wantedBy().ifPresent(day -> root.put("wantedBy", day.toString()));
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An order cannot be written.", impossible);
        }
    }

    MeasurementSet body(JsonNode node) throws PatternFormatFault {
        return BodyJson.parse("body", node.toString());
    }

    Style style(JsonNode node) throws PatternFormatFault {
        return StyleJson.parse("style", node.toString());
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
