package io.tailorline.portal.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tailorline.portal.sales.web.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code docs/api/openapi.yaml} is what the portal says of its API, and a foreign reader finds no fault in it. */
class OpenApiFileTest extends PortalTest {

    private static final Path FILE =
            Path.of("..", "docs", "api", "openapi.yaml").toAbsolutePath().normalize();

    private static final List<String> ORDER =
            List.of("openapi", "info", "servers", "tags", "security", "paths", "components");

    private static final Optional<Path> NODE_MODULES =
            Optional.ofNullable(System.getenv("TAILORLINE_IT_NODE_MODULES")).map(Path::of);

    @Test
    void the_file_is_what_the_portal_answers() throws Exception {
        ObjectNode description = (ObjectNode) read(get("/v3/api-docs"));
        description.putArray("servers").addObject().put("url", "http://localhost:8080");
        String yaml = yaml(description);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(Objects.requireNonNull(FILE.getParent()));
            Files.writeString(FILE, yaml);
        }
        assertThat(Files.readString(FILE))
                .as("rewrite it with -Dgolden=update and look at the difference")
                .isEqualTo(yaml);
    }

    private String yaml(JsonNode description) throws IOException {
        YAMLMapper mapper = new YAMLMapper();
        mapper.enable(YAMLGenerator.Feature.MINIMIZE_QUOTES);
        mapper.enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS);
        mapper.disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER);
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        StringBuilder yaml = new StringBuilder();
        for (String part : ORDER) {
            if (description.has(part)) {
                // as plain maps, so that keys are in one order on every machine
                yaml.append(
                        mapper.writeValueAsString(Map.of(part, json.treeToValue(description.get(part), Object.class))));
            }
        }
        assertThat(ORDER).containsAll(description::fieldNames);
        return yaml.toString();
    }

    @Test
    void redocly_finds_no_fault_in_it() throws Exception {
        Path redocly = NODE_MODULES
                .map(modules -> modules.resolve(Path.of("@redocly", "cli", "bin", "cli.js")))
                .orElse(Path.of("nowhere"));
        assumeTrue(
                Files.exists(redocly),
                "LEFT OUT: TAILORLINE_IT_NODE_MODULES names no folder with @redocly/cli; openapi.yaml was not read by it.");
        ProcessBuilder lint = new ProcessBuilder("node", redocly.toString(), "lint", "--extends=spec", FILE.toString())
                .redirectErrorStream(true);
        lint.environment().put("REDOCLY_TELEMETRY", "off");
        lint.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process process = lint.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
