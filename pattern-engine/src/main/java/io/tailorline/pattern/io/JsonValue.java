package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A JSON value as it was read: no more than the kinds of value JSON has, so that reading one loads little. */
sealed interface JsonValue {

    JsonFactory FACTORY = JsonFactory.builder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** Fields in the order of the file. */
    record Fields(Map<String, JsonValue> byName) implements JsonValue {
        @Override
        public String toString() {
            StringJoiner json = new StringJoiner(",", "{", "}");
            byName.forEach((name, value) -> json.add("\"" + name + "\":" + value));
            return json.toString();
        }
    }

    record Elements(List<JsonValue> inOrder) implements JsonValue {
        @Override
        public String toString() {
            StringJoiner json = new StringJoiner(",", "[", "]");
            inOrder.forEach(element -> json.add(element.toString()));
            return json.toString();
        }
    }

    record Text(String text) implements JsonValue {
        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /** @param digits as the file writes them */
    record Digits(String digits) implements JsonValue {
        double value() {
            return Double.parseDouble(digits);
        }

        /** @throws ArithmeticException when it is not whole, or too great */
        int whole() {
            return new BigDecimal(digits).intValueExact();
        }

        @Override
        public String toString() {
            return digits;
        }
    }

    record Truth(boolean value) implements JsonValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** JSON's null. */
    record Nothing() implements JsonValue {
        @Override
        public String toString() {
            return "null";
        }
    }

    /** The one value of a text; null when there is none. */
    static JsonValue parse(String json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                return null;
            }
            JsonValue value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows after its end");
            }
            return value;
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> new Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getText());
            case VALUE_TRUE -> new Truth(true);
            case VALUE_FALSE -> new Truth(false);
            case VALUE_NULL -> new Nothing();
            default -> throw new JsonParseException(parser, "a value was expected");
        };
    }

    private static Fields fields(JsonParser parser) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Fields(fields);
    }

    private static Elements elements(JsonParser parser) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Elements(elements);
    }
}
