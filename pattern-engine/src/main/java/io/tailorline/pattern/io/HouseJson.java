package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.House;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads and writes the settings of a shop, docs/drafting/house.md:
 * {@code {"name","version","ease":[{"girth","slim","regular","comfort"}],"allowances":[{"piece","edge","mm"}],
 * "options":{...},"alterations":[...]}}; mm. Only name and version must be there. Unknown fields and girths, ease and
 * allowances beyond their ranges are faults.
 */
public final class HouseJson {

    /** Characters. */
    public static final int LONGEST_NAME = 80;

    private HouseJson() {}

    public static House read(Path file) throws FormatFault {
        return read(JsonCursor.read(file));
    }

    /** @param source name of the text in a fault */
    public static House parse(String source, String json) throws FormatFault {
        return read(JsonCursor.parse(source, json));
    }

    public static String text(House house) {
        return JsonText.of(json -> write(json, house));
    }

    static House read(JsonCursor house) throws FormatFault {
        house.allow("name", "version", "ease", "allowances", "options", "alterations");
        JsonCursor name = house.field("name");
        if (name.text().isBlank() || name.text().length() > LONGEST_NAME) {
            throw name.fault("1 to %d characters".formatted(LONGEST_NAME));
        }
        JsonCursor version = house.field("version");
        if (version.integer() < 1) {
            throw version.fault("at least 1");
        }
        return new House(
                name.text(),
                version.integer(),
                house.findAll("ease", HouseJson::ease),
                house.findAll("allowances", HouseJson::allowance),
                house.find("options", StyleJson::options).orElse(Map.of()),
                house.findAll("alterations", StyleJson::alteration));
    }

    private static House.EaseByFit ease(JsonCursor ease) throws FormatFault {
        ease.allow("girth", "slim", "regular", "comfort");
        EaseGirth girth = ease.field("girth").oneOf(EaseGirth.values(), EaseGirth::word);
        double slim = ease.field("slim").between(girth.least(), girth.most(), "mm");
        double regular = grown(ease.field("regular"), slim, girth);
        double comfort = grown(ease.field("comfort"), regular, girth);
        return new House.EaseByFit(girth, slim, regular, comfort);
    }

    private static double grown(JsonCursor ease, double tighter, EaseGirth girth) throws FormatFault {
        double mm = ease.between(girth.least(), girth.most(), "mm");
        if (mm <= tighter) {
            throw ease.fault("more than %s mm, that of the fit before".formatted(tighter));
        }
        return mm;
    }

    private static House.EdgeAllowance allowance(JsonCursor allowance) throws FormatFault {
        allowance.allow("piece", "edge", "mm");
        return new House.EdgeAllowance(
                allowance.field("piece").text(),
                allowance.field("edge").text(),
                allowance.field("mm").between(House.LEAST_ALLOWANCE, House.MOST_ALLOWANCE, "mm"));
    }

    static void write(JsonGenerator json, House house) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", house.name());
        json.writeNumberField("version", house.version());
        json.writeArrayFieldStart("ease");
        for (House.EaseByFit ease : house.ease()) {
            json.writeStartObject();
            json.writeStringField("girth", ease.girth().word());
            JsonText.number(json, "slim", ease.slim());
            JsonText.number(json, "regular", ease.regular());
            JsonText.number(json, "comfort", ease.comfort());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("allowances");
        for (House.EdgeAllowance allowance : house.allowances()) {
            json.writeStartObject();
            json.writeStringField("piece", allowance.piece());
            json.writeStringField("edge", allowance.edge());
            JsonText.number(json, "mm", allowance.mm());
            json.writeEndObject();
        }
        json.writeEndArray();
        StyleJson.writeOptions(json, house.options());
        StyleJson.writeAlterations(json, house.alterations());
        json.writeEndObject();
    }
}
