package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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
}
