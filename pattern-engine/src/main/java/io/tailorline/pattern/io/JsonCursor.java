package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a JSON document that knows its path, so that every complaint can name it.
 *
 * <p>Strict: a missing field, a value of another kind, a number that is not finite and a field given twice are faults.
 */
final class JsonCursor {

    private final String source;
    private final String path;
    private final JsonValue node;

    private JsonCursor(String source, String path, JsonValue node) {
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
            JsonValue root = JsonValue.parse(json);
            if (root == null) {
                throw new PatternFormatFault(source, "line 1", "is empty; a JSON object was expected.");
            }
            return new JsonCursor(source, "$", root);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new PatternFormatFault(source, "line " + line, "is not JSON: " + JsonSyntax.reason(broken));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
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
        JsonValue value = object().get(name);
        return value == null || value instanceof JsonValue.Nothing
                ? Optional.empty()
                : Optional.of(new JsonCursor(source, path + "." + name, value));
    }

    /** All fields in the order of the file. */
    Map<String, JsonCursor> fields() throws PatternFormatFault {
        Map<String, JsonCursor> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> entry : object().entrySet()) {
            fields.put(entry.getKey(), new JsonCursor(source, path + "." + entry.getKey(), entry.getValue()));
        }
        return fields;
    }

    List<JsonCursor> elements() throws PatternFormatFault {
        if (!(node instanceof JsonValue.Elements array)) {
            throw fault("is %s; an array was expected.".formatted(shown()));
        }
        List<JsonCursor> elements = new ArrayList<>(array.inOrder().size());
        for (JsonValue element : array.inOrder()) {
            elements.add(new JsonCursor(source, path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    String text() throws PatternFormatFault {
        if (node instanceof JsonValue.Text text) {
            return text.text();
        }
        throw fault("is %s; text was expected.".formatted(shown()));
    }

    double number() throws PatternFormatFault {
        if (node instanceof JsonValue.Digits digits && Double.isFinite(digits.value())) {
            return digits.value();
        }
        throw fault("is %s; a number was expected.".formatted(shown()));
    }

    int integer() throws PatternFormatFault {
        if (node instanceof JsonValue.Digits digits) {
            try {
                return digits.whole();
            } catch (ArithmeticException notWhole) {
                throw fault("is %s; a whole number was expected.".formatted(shown()));
            }
        }
        throw fault("is %s; a whole number was expected.".formatted(shown()));
    }

    boolean truth() throws PatternFormatFault {
        if (node instanceof JsonValue.Truth truth) {
            return truth.value();
        }
        throw fault("is %s; true or false was expected.".formatted(shown()));
    }

    boolean isArray() {
        return node instanceof JsonValue.Elements;
    }

    boolean isObject() {
        return node instanceof JsonValue.Fields;
    }

    /** Text, number or truth value as a plain Java value. */
    Object scalar() throws PatternFormatFault {
        if (node instanceof JsonValue.Text) {
            return text();
        }
        return node instanceof JsonValue.Truth ? (Object) truth() : (Object) number();
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

    private Map<String, JsonValue> object() throws PatternFormatFault {
        if (node instanceof JsonValue.Fields object) {
            return object.byName();
        }
        throw fault("is %s; an object was expected.".formatted(shown()));
    }
}
