package io.tailorline.portal.order.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads {@code {"body","style","fabricId"?,"customer"?,"wantedBy"?}}. */
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
