package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a JSON document that knows its path, so that every complaint can name it.
 *
 * <p>Strict: a missing field, a value of another kind, a number that is not finite and a field given twice are faults.
 */
final class JsonCursor {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String source;
    private final String path;
    private final JsonNode node;

    private JsonCursor(String source, String path, JsonNode node) {
        this.source = source;
        this.path = path;
        this.node = node;
    }

    static JsonCursor read(Path file) throws PatternFormatFault {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw PatternFormatFault.unreadable(file, unreadable);
        }
    }

    static JsonCursor parse(String source, String json) throws PatternFormatFault {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root == null || root.isMissingNode()) {
                throw new PatternFormatFault(source, "line 1", "is empty; a JSON object was expected.");
            }
            return new JsonCursor(source, "$", root);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new PatternFormatFault(
                    source, "line " + line, "is not JSON: %s.".formatted(broken.getOriginalMessage()));
        }
    }

    /** The field, which must be there. */
    JsonCursor field(String name) throws PatternFormatFault {
        Optional<JsonCursor> found = find(name);
        if (found.isEmpty()) {
            throw new PatternFormatFault(source, path + "." + name, "is missing.");
        }
        return found.get();
    }

    /** The field, if it is there and not null. */
    Optional<JsonCursor> find(String name) throws PatternFormatFault {
        requireObject();
        JsonNode value = node.get(name);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(new JsonCursor(source, path + "." + name, value));
    }

    /** All fields in the order of the file. */
    Map<String, JsonCursor> fields() throws PatternFormatFault {
        requireObject();
        Map<String, JsonCursor> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            fields.put(entry.getKey(), new JsonCursor(source, path + "." + entry.getKey(), entry.getValue()));
        }
        return fields;
    }

    List<JsonCursor> elements() throws PatternFormatFault {
        if (!node.isArray()) {
            throw fault("is %s; an array was expected.".formatted(shown()));
        }
        List<JsonCursor> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonCursor(source, String.format(Locale.ROOT, "%s[%d]", path, i), node.get(i)));
        }
        return elements;
    }

    String text() throws PatternFormatFault {
        if (!node.isTextual()) {
            throw fault("is %s; text was expected.".formatted(shown()));
        }
        return node.textValue();
    }

    double number() throws PatternFormatFault {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw fault("is %s; a number was expected.".formatted(shown()));
        }
        return node.doubleValue();
    }

    int integer() throws PatternFormatFault {
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToInt()) {
            throw fault("is %s; a whole number was expected.".formatted(shown()));
        }
        return node.intValue();
    }

    boolean truth() throws PatternFormatFault {
        if (!node.isBoolean()) {
            throw fault("is %s; true or false was expected.".formatted(shown()));
        }
        return node.booleanValue();
    }

    boolean isArray() {
        return node.isArray();
    }

    boolean isObject() {
        return node.isObject();
    }

    /** Text, number or truth value as a plain Java value. */
    Object scalar() throws PatternFormatFault {
        if (node.isTextual()) {
            return text();
        }
        return node.isBoolean() ? (Object) truth() : (Object) number();
    }

    /** The value, as the file writes it, shortened. */
    String shown() {
        String json = node.toString();
        return json.length() <= 40 ? json : json.substring(0, 37) + "...";
    }

    String path() {
        return path;
    }

    PatternFormatFault fault(String problem) {
        return new PatternFormatFault(source, path, problem);
    }

    private void requireObject() throws PatternFormatFault {
        if (!node.isObject()) {
            throw fault("is %s; an object was expected.".formatted(shown()));
        }
    }
}
