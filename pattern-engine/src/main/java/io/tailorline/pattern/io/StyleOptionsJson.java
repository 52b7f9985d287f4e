package io.tailorline.pattern.io;

import io.tailorline.pattern.piece.StyleOption;
import java.util.List;

/** The options a style may set, as JSON: {@code [{"name","garment","kind","unit","default","min","max","about"}]}. */
public final class StyleOptionsJson {

    private StyleOptionsJson() {}

    public static String text(List<StyleOption> options) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (StyleOption option : options) {
                json.writeStartObject();
                json.writeStringField("name", option.name());
                json.writeStringField("garment", option.garment().word());
                json.writeStringField("kind", StyleOption.LENGTH);
                json.writeStringField("unit", "mm");
                JsonText.number(json, "default", option.usual());
                JsonText.number(json, "min", option.least());
                JsonText.number(json, "max", option.most());
                json.writeStringField("about", option.about());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
