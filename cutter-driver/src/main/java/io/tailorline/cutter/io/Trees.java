package io.tailorline.cutter.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file or text as a tree of nodes; what is no JSON or YAML is a fault with its line. */
final class Trees {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private Trees() {}

    static JsonNode json(String text, String file) throws FormatFault {
        return parse(JSON, text, file);
    }

    static JsonNode yaml(String text, String file) throws FormatFault {
        return parse(YAML, text, file);
    }

    /** A tree as YAML, in its own order. */
    static String yaml(JsonNode tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JacksonException broken) {
            throw new IllegalStateException("A tree of nodes cannot be written.", broken);
        }
    }

    /** The text of a file; one that cannot be read is a fault, too. */
    static String text(Path file) throws FormatFault {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new FormatFault(
                    file.toString(),
                    "line 1",
                    "cannot be read (%s).".formatted(unreadable.getClass().getSimpleName()));
        }
    }

    /** {@code text} as a JSON string, quotes included. */
    static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private static JsonNode parse(ObjectMapper mapper, String text, String file) throws FormatFault {
        try {
            return mapper.readTree(text);
        } catch (JacksonException broken) {
            JsonLocation where = broken.getLocation();
            String place = where == null ? "line 1" : String.format(Locale.ROOT, "line %d", where.getLineNr());
            throw new FormatFault(
                    file, place, broken.getOriginalMessage().lines().findFirst().orElse("broken") + ".");
        }
    }
}
