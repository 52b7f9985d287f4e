package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads and writes what was ordered:
 * {@code {"fit","garments":[...],"options":{...},"alterations":[{"rule","side","amount"}]}}.
 *
 * <p>What is left out is as in {@link Style#twoPiece()}. An unknown field, fit, garment or side is a fault; whether an
 * option or a rule exists is for the engine to say, which refuses it by name.
 */
public final class StyleJson {

    private static final Set<String> FIELDS = Set.of("fit", "garments", "options", "alterations");

    private StyleJson() {}

    public static Style read(Path file) throws PatternFormatFault {
        return read(JsonCursor.read(file));
    }

    /** @param source what the text is called in a fault */
    public static Style parse(String source, String json) throws PatternFormatFault {
        return read(JsonCursor.parse(source, json));
    }

    public static String text(Style style) {
        return JsonText.of(json -> write(json, style));
    }

    static Style read(JsonCursor style) throws PatternFormatFault {
        for (Map.Entry<String, JsonCursor> field : style.fields().entrySet()) {
            if (!FIELDS.contains(field.getKey())) {
                throw field.getValue().fault("is no field of a style; known are fit, garments, options, alterations.");
            }
        }
        Style usual = Style.twoPiece();
        Optional<JsonCursor> fit = style.find("fit");
        return new Style(
                fit.isPresent() ? Words.read(fit.get(), Style.Fit.values(), Style.Fit::word) : usual.fit(),
                garments(style.find("garments"), usual.garments()),
                options(style.find("options")),
                alterations(style.find("alterations")));
    }

    private static Set<Garment> garments(Optional<JsonCursor> list, Set<Garment> usual) throws PatternFormatFault {
        if (list.isEmpty()) {
            return usual;
        }
        Set<Garment> garments = new TreeSet<>();
        for (JsonCursor element : list.get().elements()) {
            garments.add(Words.read(element, Garment.values(), Garment::word));
        }
        if (garments.isEmpty()) {
            throw list.get().fault("is empty; at least one of jacket, trousers, waistcoat was expected.");
        }
        return garments;
    }

    private static Map<String, Object> options(Optional<JsonCursor> fields) throws PatternFormatFault {
        Map<String, Object> options = new TreeMap<>();
        if (fields.isPresent()) {
            for (Map.Entry<String, JsonCursor> option : fields.get().fields().entrySet()) {
                options.put(option.getKey(), option.getValue().scalar());
            }
        }
        return options;
    }

    private static List<Style.Alteration> alterations(Optional<JsonCursor> list) throws PatternFormatFault {
        List<Style.Alteration> alterations = new ArrayList<>();
        if (list.isPresent()) {
            for (JsonCursor element : list.get().elements()) {
                Optional<JsonCursor> side = element.find("side");
                alterations.add(new Style.Alteration(
                        element.field("rule").text(),
                        side.isPresent() ? Words.read(side.get(), Side.values(), Side::word) : Side.BOTH,
                        element.field("amount").number()));
            }
        }
        return alterations;
    }

    static void write(JsonGenerator json, Style style) throws IOException {
        json.writeStartObject();
        json.writeStringField("fit", style.fit().word());
        json.writeArrayFieldStart("garments");
        for (Garment garment : style.garments()) {
            json.writeString(garment.word());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("options");
        for (Map.Entry<String, Object> option : style.options().entrySet()) {
            writeOption(json, option.getKey(), option.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("alterations");
        for (Style.Alteration alteration : style.alterations()) {
            json.writeStartObject();
            json.writeStringField("rule", alteration.rule());
            json.writeStringField("side", alteration.side().word());
            JsonText.number(json, "amount", alteration.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
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
