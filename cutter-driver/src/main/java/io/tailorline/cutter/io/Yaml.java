package io.tailorline.cutter.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;

/** YAML as a tree and back. */
final class Yaml {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private Yaml() {}

    static JsonCursor parse(String source, String yaml) throws FormatFault {
        return JsonCursor.parse(source, yaml, FACTORY);
    }

    /** The tree's fields in their own order. */
    static String text(JsonNode tree) {
        try {
            return new YAMLMapper(FACTORY).writeValueAsString(tree);
        } catch (JacksonException broken) {
            throw new IllegalStateException("A tree of nodes cannot be written.", broken);
        }
    }
}
