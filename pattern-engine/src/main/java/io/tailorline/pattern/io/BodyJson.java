package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads and writes the measurements of one person:
 * {@code {"id","sex","unit":"mm","measurements":{...},"left"?,"right"?,"repeats"?}}, and {@link MeasuringNotes} in
 * {@code "answers"?,"garment"?,"estimated"?,"figure"?,"readIn"?}.
 *
 * <p>Names are those of {@link Measurement}; an unknown one is a fault, a missing one is not: the engine knows which
 * ones a garment needs. {@code repeats} holds the readings of what was measured more than once
 * ({@code "chestGirth":[1059,1062]}); their middle is used.
 */
public final class BodyJson {

    /** The fields of a body; a misspelt one is a fault, or a side that was taken would be cut like the other. */
    public static final List<String> KNOWN = List.of(
            "id",
            "sex",
            "unit",
            "measurements",
            "left",
            "right",
            "repeats",
            "answers",
            "garment",
            "estimated",
            "figure",
            "readIn");

    private BodyJson() {}

    public static MeasurementSet read(Path file) throws FormatFault {
        return read(JsonCursor.read(file));
    }

    /** @param source name of the text in a fault */
    public static MeasurementSet parse(String source, String json) throws FormatFault {
        return read(JsonCursor.parse(source, json));
    }

    public static String text(MeasurementSet body) {
        return JsonText.of(json -> write(json, body));
    }

    public static MeasurementSet read(JsonCursor body) throws FormatFault {
        for (FormatFault unknown : unknown(body)) {
            throw unknown;
        }
        Optional<JsonCursor> unit = body.find("unit");
        if (unit.isPresent()) {
            unit.get().require("mm");
        }
        return new MeasurementSet(
                body.field("id").text(),
                body.field("sex").oneOf(Sex.values(), Sex::word),
                values(body.field("measurements")),
                side(body, "left"),
                side(body, "right"),
                repeats(body),
                MeasuringNotesJson.read(body));
    }

    /** Every field that a body does not have. */
    public static List<FormatFault> unknown(JsonCursor body) throws FormatFault {
        return body.unknown(KNOWN.toArray(String[]::new));
    }

    private static Map<Measurement, List<Double>> repeats(JsonCursor body) throws FormatFault {
        return body.find("repeats", fields -> byMeasurement(fields, readings -> readings.all(JsonCursor::number)))
                .orElse(Map.of());
    }

    static Map<Measurement, Double> side(JsonCursor body, String side) throws FormatFault {
        return body.find(side, BodyJson::values).orElse(Map.of());
    }

    static Map<Measurement, Double> values(JsonCursor fields) throws FormatFault {
        return byMeasurement(fields, JsonCursor::number);
    }

    static <T> Map<Measurement, T> byMeasurement(JsonCursor fields, JsonCursor.Reading<T> reading) throws FormatFault {
        Map<Measurement, T> values = new EnumMap<>(Measurement.class);
        for (Map.Entry<String, JsonCursor> field : fields.fields().entrySet()) {
            values.put(measurement(field.getKey(), field.getValue()), reading.read(field.getValue()));
        }
        return values;
    }

    static Measurement measurement(String name, JsonCursor field) throws FormatFault {
        return Measurement.named(name).orElseThrow(() -> field.fault("a known measurement: " + names()));
    }

    private static String names() {
        return Arrays.stream(Measurement.values()).map(Measurement::fieldName).collect(Collectors.joining(", "));
    }

    private static void write(JsonGenerator json, MeasurementSet body) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", body.id());
        json.writeStringField("sex", body.sex().word());
        json.writeStringField("unit", "mm");
        write(json, "measurements", body.values());
        writeSides(json, body);
        writeRepeats(json, body);
        MeasuringNotesJson.write(json, body.notes());
        json.writeEndObject();
    }

    private static void writeRepeats(JsonGenerator json, MeasurementSet body) throws IOException {
        if (body.repeats().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("repeats");
        for (Map.Entry<Measurement, List<Double>> readings : body.repeats().entrySet()) {
            json.writeArrayFieldStart(readings.getKey().fieldName());
            for (double reading : readings.getValue()) {
                JsonText.number(json, reading);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    static void writeSides(JsonGenerator json, MeasurementSet body) throws IOException {
        if (!body.left().isEmpty()) {
            write(json, "left", body.left());
        }
        if (!body.right().isEmpty()) {
            write(json, "right", body.right());
        }
    }

    static void write(JsonGenerator json, String field, Map<Measurement, Double> values) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<Measurement, Double> value : values.entrySet()) {
            JsonText.number(json, value.getKey().fieldName(), value.getValue());
        }
        json.writeEndObject();
    }
}
