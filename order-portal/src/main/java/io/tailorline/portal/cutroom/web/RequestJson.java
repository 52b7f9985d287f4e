package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The body of a request, of which each field is checked by itself. */
@Component
final class RequestJson {

    private final ObjectMapper json;

    RequestJson(ObjectMapper json) {
        this.json = json;
    }

    /** A node without fields where the text is no JSON. */
    JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /**
     * What a field chooses.
     *
     * @param said as it was sent, empty where there was nothing
     * @param value empty where it is none of what can be chosen
     */
    record Choice<E>(String said, Optional<E> value) {}

    /** One of these, by its name in any case. */
    <E extends Enum<E>> Choice<E> choice(String text, String field, Set<E> choices) {
        String said = read(text).path(field).asText("");
        return new Choice<>(
                said,
                choices.stream()
                        .filter(known -> known.name().equalsIgnoreCase(said))
                        .findFirst());
    }
}
