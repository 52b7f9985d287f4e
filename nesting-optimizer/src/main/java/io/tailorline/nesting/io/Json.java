package io.tailorline.nesting.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.io.JsonSyntax;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Trees of JSON to text and back. */
final class Json {

    /**
     * A key given twice, or something after the end, is a fault: one of the two would be lost. NaN and Infinity, which
     * JSON does not know, are read so that the complaint can name their place.
     */
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Whole numbers up to here are written without a fraction. */
    private static final double LARGEST_WHOLE = 1e15;

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static JsonNode number(double value) {
        boolean whole = value == StrictMath.rint(value) && StrictMath.abs(value) < LARGEST_WHOLE;
        return whole ? JsonNodeFactory.instance.numberNode((long) value) : JsonNodeFactory.instance.numberNode(value);
    }

    static String text(JsonNode tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A tree of plain nodes could not be written.", e);
        }
    }

    /** @param source name of the file in messages */
    static Field parse(String source, String json) throws FileFault {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw new FileFault("%s, line 1: the file is empty; expected a JSON object.".formatted(source));
            }
            return new Field(source, "$", tree);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            throw new FileFault(
                    String.format(
                            Locale.ROOT, "%s, line %d, column %d: %s", source, line, column, JsonSyntax.reason(e)),
                    e);
        }
    }

    static Field parse(Path file) throws FileFault {
        return parse(file.toString(), JsonFile.text(file));
    }
}
