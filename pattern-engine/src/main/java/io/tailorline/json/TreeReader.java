package io.tailorline.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text into Jackson's tree. By hand, because an {@code ObjectMapper} takes longer to load than a command line
 * takes to draft a suit, and because the parser then still knows the path where it stopped.
 */
final class TreeReader {

    /** Field names of a document may be anything: interned, they would stay for ever. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String source;
    private final JsonFactory format;

    TreeReader(String source, JsonFactory format) {
        this.source = source;
        this.format = format;
    }

    private interface Part {
        JsonNode read(JsonParser parser) throws IOException, FormatFault;
    }

    JsonNode read(String text) throws FormatFault {
        return read(text, this::document);
    }

    /** The fields of an object before one of this name. */
    JsonNode readBefore(String end, String text) throws FormatFault {
        return read(
                text, parser -> parser.currentToken() == JsonToken.START_OBJECT ? fields(parser, end) : value(parser));
    }

    private JsonNode read(String text, Part part) throws FormatFault {
        try (JsonParser parser = format.createParser(text)) {
            return first(parser, part);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private JsonNode first(JsonParser parser, Part part) throws IOException, FormatFault {
        try {
            if (parser.nextToken() == null) {
                throw new FormatFault(source, "line 1", FormatFault.EMPTY, "a value in " + format.getFormatName());
            }
            return part.read(parser);
        } catch (JsonProcessingException broken) {
            SyntaxFault fault = SyntaxFault.of(broken, format.getFormatName());
            throw new FormatFault(source, place(broken, parser.getParsingContext()), fault.value(), fault.expected());
        }
    }

    private JsonNode document(JsonParser parser) throws IOException, FormatFault {
        JsonNode tree = value(parser);
        if (parser.nextToken() != null) {
            throw new FormatFault(
                    source,
                    "line " + parser.currentTokenLocation().getLineNr(),
                    "something follows after the end of the value",
                    "nothing");
        }
        return tree;
    }

    private JsonNode value(JsonParser parser) throws IOException, FormatFault {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(storable(parser, parser.getText()));
        };
    }

    /** Refused where it is read, so that nobody who stores it needs to look. */
    private String storable(JsonParser parser, String text) throws FormatFault {
        Optional<String> found = UnstorableText.in(text);
        if (found.isPresent()) {
            String place = path(parser.getParsingContext()).replace('\u0000', '?');
            throw new FormatFault(source, place, found.get(), UnstorableText.EXPECTED);
        }
        return text;
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private ObjectNode object(JsonParser parser) throws IOException, FormatFault {
        return fields(parser, null);
    }

    /** @param end of the field that is not read any more; null for all */
    private ObjectNode fields(JsonParser parser, @Nullable String end) throws IOException, FormatFault {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME
                && !parser.currentName().equals(end)) {
            String name = storable(parser, parser.currentName());
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser) throws IOException, FormatFault {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    /** As {@code line 2, column 14, $.items[0].id}. */
    private static String place(JsonProcessingException broken, JsonStreamContext context) {
        String path = path(context);
        String lineAndColumn = broken.getLocation() == null
                ? "line 1"
                : "line " + Math.max(1, broken.getLocation().getLineNr()) + ", column "
                        + Math.max(1, broken.getLocation().getColumnNr());
        return path.equals("$") ? lineAndColumn : lineAndColumn + ", " + path;
    }

    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "$";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? parent + "[" + context.getCurrentIndex() + "]" : parent;
        }
        return context.hasCurrentName() ? parent + "." + context.getCurrentName() : parent;
    }
}
