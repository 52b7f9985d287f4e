package io.tailorline.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ajv, whose readers are not ours, holds the examples and what we write of each type against {@code docs/messages}. */
class AjvTest {

    private static final Path SCHEMAS =
            Path.of("..", "docs", "messages").toAbsolutePath().normalize();

    private static final Path SCRIPT =
            Path.of("src", "test", "resources", "peers", "ajv-faults.js").toAbsolutePath();

    private static final Optional<Path> NODE_MODULES =
            Optional.ofNullable(System.getenv("TAILORLINE_IT_NODE_MODULES")).map(Path::of);

    @TempDir
    Path messages;

    private final MessageJson json = new MessageJson();

    private record Verdict(int exit, String output) {}

    private Verdict verdict() throws Exception {
        Path modules = NODE_MODULES.orElse(Path.of("nowhere"));
        assumeTrue(
                Files.isDirectory(modules.resolve("ajv")) && Files.isDirectory(modules.resolve("ajv-formats")),
                "LEFT OUT: TAILORLINE_IT_NODE_MODULES names no folder with ajv and ajv-formats; messages were not read by it.");
        Process process = new ProcessBuilder(
                        "node", SCRIPT.toString(), modules.toString(), SCHEMAS.toString(), messages.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), output);
    }

    private static String example(String type) throws IOException {
        return Files.readString(SCHEMAS.resolve(type + ".example.json"));
    }

    @Test
    void every_example_and_what_we_write_of_it_obeys_its_schema() throws Exception {
        for (String type : MessageJson.types()) {
            Files.writeString(messages.resolve(type + ".example"), example(type));
            Files.writeString(messages.resolve(type + ".written"), json.write(json.read(example(type))));
            String first = Files.readString(Path.of("src", "test", "resources", "first-messages", type + ".json"));
            Files.writeString(messages.resolve(type + ".first"), json.write(json.read(first)));
        }

        Verdict verdict = verdict();

        assertThat(verdict.exit()).as(verdict.output()).isZero();
        assertThat(verdict.output()).contains(3 * MessageJson.types().size() + " messages");
    }

    @Test
    void a_message_that_does_not_is_told() throws Exception {
        Files.writeString(
                messages.resolve("nest-marker.broken"),
                example("nest-marker").replace("\"stockVersion\": 12", "\"stockVersion\": -12"));

        Verdict verdict = verdict();

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.output()).contains("nest-marker.broken /payload/fabric/stockVersion: must be >= 0");
    }
}
