package io.tailorline.portal.tailor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Optional;

/**
 * What is on a tailor's bench, as pages and programs send it: the part of a STYLE that a tailor changes,
 * {@code {"alterations":[{"rule","side","amount"}],"corrections":[...]}}.
 */
public final class Bench {

    private static final List<String> PARTS = List.of("alterations", "corrections");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Bench() {}

    /** Empty for no text and for {@code {}}: the order as it is. */
    public static Optional<Style> find(String text) throws FormatFault {
        if (text.isBlank()) {
            return Optional.empty();
        }
        JsonCursor bench = JsonCursor.parse("bench", text);
        return bench.fields().isEmpty() ? Optional.empty() : Optional.of(read(bench));
    }

    public static Style read(JsonCursor bench) throws FormatFault {
        bench.allow(PARTS.toArray(String[]::new));
        return StyleJson.read(bench);
    }

    /** What of a style is on the bench. */
    public static ObjectNode of(Style style) {
        try {
            return ((ObjectNode) MAPPER.readTree(StyleJson.text(style))).retain(PARTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A style that was written cannot be read.", broken);
        }
    }
}
