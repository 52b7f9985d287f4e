package io.tailorline.portal.tailor;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.piece.Style;
import java.util.Optional;

/**
 * What is on a tailor's bench, as pages and programs send it: the part of a STYLE that a tailor changes,
 * {@code {"alterations":[{"rule","side","amount"}],"corrections":[...]}}.
 */
public final class Bench {

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
        bench.allow("alterations", "corrections");
        return StyleJson.read(bench);
    }
}
