package io.tailorline.pattern.io;

import io.tailorline.pattern.piece.Pattern;
import java.nio.file.Path;

/**
 * Reads and writes a whole pattern, schema {@value #SCHEMA}.
 *
 * <p>What lies on the 0.01 mm grid comes back equal. Rings are closed in the file: their first point is repeated at the
 * end.
 */
public final class PatternJson {

    public static final String SCHEMA = "tailorline/pattern/1";

    private PatternJson() {}

    public static Pattern read(Path file) throws PatternFormatFault {
        return PatternReader.read(JsonCursor.read(file));
    }

    /** @param source what the text is called in a fault */
    public static Pattern parse(String source, String json) throws PatternFormatFault {
        return PatternReader.read(JsonCursor.parse(source, json));
    }

    public static String text(Pattern pattern) {
        return JsonText.of(json -> PatternWriter.write(json, pattern));
    }
}
