package io.tailorline.pattern.io;

import io.tailorline.json.JsonText;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import java.util.List;

/** The alteration rules as a list for {@code draft --list-alterations} and for forms. */
public final class AlterationRulesJson {

    private AlterationRulesJson() {}

    /** An array with name, garments, sides, unit, range, step and meaning of every rule. */
    public static String text(List<AlterationRule> rules) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (AlterationRule rule : rules) {
                json.writeStartObject();
                json.writeStringField("rule", rule.word());
                json.writeArrayFieldStart("garments");
                for (Garment garment : rule.garments()) {
                    json.writeString(garment.word());
                }
                json.writeEndArray();
                json.writeArrayFieldStart("sides");
                for (Side side : Side.values()) {
                    if (side == Side.BOTH || rule.isForOneSide()) {
                        json.writeString(side.word());
                    }
                }
                json.writeEndArray();
                json.writeStringField("unit", "mm");
                JsonText.number(json, "min", rule.least());
                JsonText.number(json, "max", rule.most());
                JsonText.number(json, "step", rule.step());
                json.writeStringField("about", rule.about().text());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
