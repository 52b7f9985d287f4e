package io.tailorline.nesting.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Trees of JSON to text and back. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

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
                throw new FileFault("%s is empty; expected a JSON object.".formatted(source));
            }
            return new Field(source, "$", tree);
        } catch (JsonProcessingException e) {
            throw new FileFault(
                    String.format(
                            Locale.ROOT,
                            "%s, line %d, column %d: %s",
                            source,
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                            e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                            e.getOriginalMessage().lines().findFirst().orElse("no JSON")),
                    e);
        }
    }

    static Field parse(Path file) throws FileFault {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new FileFault(
                    "%s cannot be read (%s); expected a UTF-8 JSON file."
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }
}
