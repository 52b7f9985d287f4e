package io.tailorline.workflow.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** AsyncAPI's own parser reads {@code docs/messages/asyncapi.yaml} and all that it refers to. */
class AsyncApiFileTest {

    private static final Path FILE =
            Path.of("..", "docs", "messages", "asyncapi.yaml").toAbsolutePath().normalize();

    private static final Path SCRIPT =
            Path.of("src", "test", "resources", "peers", "asyncapi-faults.js").toAbsolutePath();

    private static final Optional<Path> NODE_MODULES =
            Optional.ofNullable(System.getenv("TAILORLINE_IT_NODE_MODULES")).map(Path::of);

    @Test
    void the_parser_of_asyncapi_finds_no_fault_in_the_contract() throws Exception {
        Path modules = NODE_MODULES.orElse(Path.of("nowhere"));
        assumeTrue(
                Files.isDirectory(modules.resolve(Path.of("@asyncapi", "parser"))),
                "LEFT OUT: TAILORLINE_IT_NODE_MODULES names no folder with @asyncapi/parser; asyncapi.yaml was not read by it.");
        Process process = new ProcessBuilder("node", SCRIPT.toString(), modules.toString(), FILE.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("messages");
    }
}
