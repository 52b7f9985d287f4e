package io.tailorline.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes JSON whose bytes depend on the value alone: no locale, no platform line ends, plain decimal numbers. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Whole numbers up to here are written without a fraction. */
    private static final double LARGEST_WHOLE = 1e15;

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    /** One field a line, indented by one space; arrays in one line. */
    public static String of(Content content) {
        return print(
                content,
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.NONE))
                        .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                        .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance));
    }

    /** One field a line, indented by two spaces; arrays in one line. */
    public static String of(JsonNode tree) {
        return print(
                json -> write(json, tree),
                new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    /** By hand, as {@link TreeReader} reads. */
    private static void write(JsonGenerator json, JsonNode node) throws IOException {
        if (node.isObject()) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                json.writeFieldName(field.getKey());
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (node.isArray()) {
            json.writeStartArray();
            for (JsonNode element : node) {
                write(json, element);
            }
            json.writeEndArray();
        } else {
            ((ValueNode) node).serialize(json, null);
        }
    }

    private static String print(Content content, PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            content.writeTo(json);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.append('\n').toString();
    }

    /** A string of JSON, quotes included. */
    public static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /** A number of a tree; a whole one is written without a fraction. */
    public static ValueNode number(double value) {
        boolean whole = value == StrictMath.rint(value) && StrictMath.abs(value) < LARGEST_WHOLE;
        return whole ? JsonNodeFactory.instance.numberNode((long) value) : JsonNodeFactory.instance.numberNode(value);
    }

    /** The number as it is, in plain decimals. */
    public static void number(JsonGenerator json, double value) throws IOException {
        json.writeNumber(Decimals.of(value));
    }

    public static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        number(json, value);
    }
}
