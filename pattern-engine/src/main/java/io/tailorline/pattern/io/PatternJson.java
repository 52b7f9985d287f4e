package io.tailorline.pattern.io;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.piece.Pattern;
import java.nio.file.Path;

/**
 * Reads and writes a whole pattern, schema {@value #SCHEMA}.
 *
 * <p>Geometry on the 0.01 mm grid is read back unchanged. Rings are closed in the file: their first point is repeated
 * at the end.
 */
public final class PatternJson {

    public static final String SCHEMA = "tailorline/pattern/1";

    private PatternJson() {}

    public static Pattern read(JsonCursor pattern) throws FormatFault {
        return PatternReader.read(pattern);
    }

    public static Pattern read(Path file) throws FormatFault {
        return read(JsonCursor.read(file));
    }

    /** @param source name of the text in a fault */
    public static Pattern parse(String source, String json) throws FormatFault {
        return read(JsonCursor.parse(source, json));
    }

    public static String text(Pattern pattern) {
        return JsonText.of(json -> PatternWriter.write(json, pattern));
    }
}
