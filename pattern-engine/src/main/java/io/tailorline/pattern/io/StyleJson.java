package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads and writes the order's style:
 * {@code {"fit","garments":[...],"options":{...},"alterations":[{"rule","side","amount"}],"corrections":[...],"house":{...}}}.
 *
 * <p>A correction is a point {@code {"piece","side","edge","along","dx","dy"}}, a notch
 * {@code {"piece","side","notch","number","by"}} or an outline {@code {"piece","side","edges","cutLine","notches"}},
 * the house as in {@link HouseJson}; no corrections and no house are not written.
 *
 * <p>What is left out is as in {@link Style#twoPiece()}. An unknown field, fit, garment or side is a fault; whether an
 * option or a rule exists is checked by the engine, which refuses it by name.
 */
public final class StyleJson {

    private StyleJson() {}

    public static Style read(Path file) throws FormatFault {
        return read(JsonCursor.read(file));
    }

    /** @param source name of the text in a fault */
    public static Style parse(String source, String json) throws FormatFault {
        return read(JsonCursor.parse(source, json));
    }

    public static String text(Style style) {
        return JsonText.of(json -> write(json, style));
    }

    public static Style read(JsonCursor style) throws FormatFault {
        style.allow("fit", "garments", "options", "alterations", "corrections", "house");
        return of(style);
    }

    /** What of an object is a style; the caller has said which fields the object may have. */
    public static Style of(JsonCursor style) throws FormatFault {
        Style usual = Style.twoPiece();
        return new Style(
                style.find("fit", fit -> fit.oneOf(Style.Fit.values(), Style.Fit::word))
                        .orElse(usual.fit()),
                style.find("garments", StyleJson::garments).orElse(usual.garments()),
                style.find("options", StyleJson::options).orElse(Map.of()),
                style.findAll("alterations", StyleJson::alteration),
                style.findAll("corrections", CorrectionJson::read),
                style.find("house", HouseJson::read));
    }

    private static Set<Garment> garments(JsonCursor list) throws FormatFault {
        Set<Garment> garments = new TreeSet<>(list.all(word -> word.oneOf(Garment.values(), Garment::word)));
        if (garments.isEmpty()) {
            throw list.fault("at least one of jacket, trousers, waistcoat");
        }
        return garments;
    }

    static Map<String, Object> options(JsonCursor fields) throws FormatFault {
        Map<String, Object> options = new TreeMap<>();
        for (Map.Entry<String, JsonCursor> option : fields.fields().entrySet()) {
            options.put(option.getKey(), option.getValue().scalar());
        }
        return options;
    }

    static Style.Alteration alteration(JsonCursor alteration) throws FormatFault {
        return new Style.Alteration(
                alteration.field("rule").text(),
                alteration
                        .find("side", side -> side.oneOf(Side.values(), Side::word))
                        .orElse(Side.BOTH),
                alteration.field("amount").number());
    }

    static void write(JsonGenerator json, Style style) throws IOException {
        json.writeStartObject();
        json.writeStringField("fit", style.fit().word());
        json.writeArrayFieldStart("garments");
        for (Garment garment : style.garments()) {
            json.writeString(garment.word());
        }
        json.writeEndArray();
        writeOptions(json, style.options());
        writeAlterations(json, style.alterations());
        CorrectionJson.write(json, style.corrections());
        if (style.house().isPresent()) {
            json.writeFieldName("house");
            HouseJson.write(json, style.house().get());
        }
        json.writeEndObject();
    }

    static void writeOptions(JsonGenerator json, Map<String, Object> options) throws IOException {
        json.writeObjectFieldStart("options");
        for (Map.Entry<String, Object> option : options.entrySet()) {
            writeOption(json, option.getKey(), option.getValue());
        }
        json.writeEndObject();
    }

    static void writeAlterations(JsonGenerator json, List<Style.Alteration> alterations) throws IOException {
        json.writeArrayFieldStart("alterations");
        for (Style.Alteration alteration : alterations) {
            json.writeStartObject();
            json.writeStringField("rule", alteration.rule());
            json.writeStringField("side", alteration.side().word());
            JsonText.number(json, "amount", alteration.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeOption(JsonGenerator json, String name, Object value) throws IOException {
        if (value instanceof Number number) {
            JsonText.number(json, name, number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.writeBooleanField(name, truth);
        } else {
            json.writeStringField(name, value.toString());
        }
    }
}
