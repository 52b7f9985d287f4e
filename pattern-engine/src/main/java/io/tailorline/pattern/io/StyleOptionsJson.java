package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.StyleOption;
import java.io.IOException;
import java.util.List;

/**
 * The options a style may set, as JSON:
 * {@code [{"name","garment","kind","unit","default","defaultBySex","min","max","about","sexes","needs"}]}. What differs
 * by sex is the default of men, and {@code defaultBySex} gives each: {@code {"male":85,"female":80}}.
 */
public final class StyleOptionsJson {

    private StyleOptionsJson() {}

    public static String text(List<StyleOption> options) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (StyleOption option : options) {
                write(json, option);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, StyleOption option) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", option.name());
        json.writeStringField("garment", option.garment().word());
        json.writeStringField("kind", option.kind());
        if (option instanceof LengthOption length) {
            json.writeStringField("unit", "mm");
            JsonText.number(json, "default", length.usual());
            JsonText.number(json, "min", length.least());
            JsonText.number(json, "max", length.most());
        } else if (option instanceof ChoiceOption choice) {
            json.writeStringField("default", choice.usual());
            words(json, "values", choice.values());
        } else if (option instanceof FlagOption flag) {
            json.writeBooleanField("default", flag.usual());
        }
        if (option.differsBySex()) {
            defaultBySex(json, option);
        }
        json.writeStringField("about", option.about());
        words(json, "sexes", option.sexes().stream().map(Sex::word).toList());
        json.writeArrayFieldStart("needs");
        for (StyleOption.Need need : option.needs()) {
            json.writeStartObject();
            json.writeStringField("option", need.option().name());
            words(json, "values", need.values());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void defaultBySex(JsonGenerator json, StyleOption option) throws IOException {
        json.writeObjectFieldStart("defaultBySex");
        for (Sex sex : option.sexes()) {
            if (option.usual(sex) instanceof Double mm) {
                JsonText.number(json, sex.word(), mm);
            } else {
                json.writeStringField(sex.word(), String.valueOf(option.usual(sex)));
            }
        }
        json.writeEndObject();
    }

    private static void words(JsonGenerator json, String field, List<String> words) throws IOException {
        json.writeArrayFieldStart(field);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }
}
