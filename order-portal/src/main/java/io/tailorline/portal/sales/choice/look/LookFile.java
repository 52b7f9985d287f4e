package io.tailorline.portal.sales.choice.look;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads looks from YAML and checks each against the engine: what it sets can be drafted for a man and for a woman. */
public final class LookFile {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final PatternEngine engine;
    private final List<String> cloths;

    /** @param cloths ids of the catalogue */
    public LookFile(PatternEngine engine, List<String> cloths) {
        this.engine = engine;
        this.cloths = List.copyOf(cloths);
    }

    /**
     * @param source name of the text in a fault
     * @throws FormatFault when it is not YAML of looks
     * @throws IllegalArgumentException when a look names what there is not, or what does not go together
     */
    public List<Look> parse(String source, String yaml) throws FormatFault {
        JsonCursor root = JsonCursor.parse(source, yaml, YAML);
        root.allow("looks");
        List<Look> looks = root.findAll("looks", LookFile::look);
        Set<String> names = new HashSet<>();
        for (Look look : looks) {
            if (!names.add(look.name())) {
                throw fault(source, look, "name", look.name(), "a name of its own");
            }
            check(source, look);
        }
        return looks;
    }

    private static Look look(JsonCursor at) throws FormatFault {
        at.allow("name", "cloth", "fit", "options");
        Style style = StyleJson.of(at);
        return new Look(
                at.field("name").text(),
                at.find("cloth", JsonCursor::text),
                at.find("fit", fit -> fit.oneOf(Style.Fit.values(), Style.Fit::word)),
                style.options());
    }

    private void check(String source, Look look) {
        look.cloth().filter(id -> !cloths.contains(id)).ifPresent(id -> {
            throw fault(source, look, "cloth", id, "one of " + cloths);
        });
        Style style =
                new Style(look.fit().orElse(Style.Fit.REGULAR), Set.of(Garment.values()), look.options(), List.of());
        for (Sex sex : Sex.values()) {
            MeasurementSet body = LikelyBody.completed(MeasurementSet.symmetric(look.name(), sex, Map.of()));
            Optional<Reason> refused = engine.refusals(style, body).stream().findFirst();
            if (refused.isPresent()) {
                Reason reason = refused.get();
                throw fault(source, look, reason.where() + " (" + sex.word() + ")", reason.value(), reason.expected());
            }
        }
    }

    private static IllegalArgumentException fault(
            String source, Look look, String field, String value, String expected) {
        return new IllegalArgumentException("%s: look '%s', %s is '%s'; expected %s. Correct the file."
                .formatted(source, look.name(), field, value, expected));
    }
}
