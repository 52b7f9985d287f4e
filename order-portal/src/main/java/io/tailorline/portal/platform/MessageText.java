package io.tailorline.portal.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/**
 * The text of a message as an administrator may read it: indented, at most {@value #LONGEST} characters, and without
 * the pattern that the first version of {@code nest-marker} carries, for it holds measurements.
 */
@Component
class MessageText {

    private static final int LONGEST = 20_000;

    private final ObjectMapper json;

    MessageText(ObjectMapper json) {
        this.json = json;
    }

    /** @param text as it came, JSON or not */
    String shown(String text) {
        String shown = indented(text);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }

    private String indented(String text) {
        try {
            JsonNode message = json.readTree(text);
            if (message.path("payload") instanceof ObjectNode payload && payload.has("pattern")) {
                payload.put("pattern", "");
            }
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(message);
        } catch (JsonProcessingException noJson) {
            return text.contains("\"pattern\"") ? "" : text;
        }
    }
}
