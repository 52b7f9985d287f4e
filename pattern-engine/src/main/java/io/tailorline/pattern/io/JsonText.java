package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes JSON whose bytes depend on the value alone: no locale, no platform line ends, plain decimal numbers. */
final class JsonText {

    /** Angles are kept to 0.0001 degree. */
    private static final double ANGLE_STEPS = 10_000;

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What is written between the opening and the closing brace. */
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    static String of(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.NONE))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance));
            content.writeTo(json);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.append('\n').toString();
    }

    /** The number as it is, in plain decimals. */
    static void number(JsonGenerator json, double value) throws IOException {
        json.writeNumber(Decimals.of(value));
    }

    static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        number(json, value);
    }

    /** A length on the 0.01 mm grid. */
    static void mm(JsonGenerator json, String field, double mm) throws IOException {
        number(json, field, Mm.onGrid(mm));
    }

    static void angle(JsonGenerator json, String field, double degrees) throws IOException {
        number(json, field, StrictMath.rint(degrees * ANGLE_STEPS) / ANGLE_STEPS + 0.0);
    }

    static void point(JsonGenerator json, Point point) throws IOException {
        json.writeStartArray();
        number(json, Mm.onGrid(point.x()));
        number(json, Mm.onGrid(point.y()));
        json.writeEndArray();
    }

    static void point(JsonGenerator json, String field, Point point) throws IOException {
        json.writeFieldName(field);
        point(json, point);
    }

    static void line(JsonGenerator json, String field, List<Point> points) throws IOException {
        json.writeArrayFieldStart(field);
        for (Point point : points) {
            point(json, point);
        }
        json.writeEndArray();
    }

    /** A ring with its first point repeated at the end. */
    static void ring(JsonGenerator json, String field, List<Point> points) throws IOException {
        json.writeArrayFieldStart(field);
        for (Point point : points) {
            point(json, point);
        }
        point(json, points.get(0));
        json.writeEndArray();
    }
}
