package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * npm's bpmnlint reads the diagrams by its recommended rules. Two are left out: they are warnings about taste, and our
 * tasks take every way that leads to them as an exclusive gateway would.
 */
class DiagramLintTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources").toAbsolutePath();

    private static final Path RULES =
            Path.of("src", "test", "resources", "peers", "bpmnlintrc.json").toAbsolutePath();

    private static final Path MODULES = Optional.ofNullable(System.getenv("TAILORLINE_IT_NODE_MODULES"))
            .map(Path::of)
            .orElse(Path.of("nowhere"));

    @TempDir
    Path folder;

    private record Said(int exit, String words) {}

    private static Said lint(Path... diagrams) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "node",
                MODULES.resolve(Path.of("bpmnlint", "bin", "bpmnlint.js")).toString(),
                "--config",
                RULES.toString(),
                "--max-warnings",
                "0"));
        Stream.of(diagrams).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .directory(MODULES.getParent().toFile())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    @Test
    void bpmnlint_finds_nothing_in_the_diagrams_and_something_in_a_broken_one() throws Exception {
        assumeTrue(
                Files.isDirectory(MODULES.resolve("bpmnlint")),
                "LEFT OUT: TAILORLINE_IT_NODE_MODULES names no folder with bpmnlint; the diagrams were not read by it.");
        Path order = RESOURCES.resolve("order-to-cut.bpmn");
        Path material = RESOURCES.resolve("material-to-cut.bpmn");
        Said said = lint(order, material, RESOURCES.resolve("lay-to-cut.bpmn"));
        assertThat(said.exit()).as(said.words()).isZero();

        Path broken = Files.writeString(
                folder.resolve("broken.bpmn"), Files.readString(material).replace("name=\"Plan cut\" ", ""));
        assertThat(lint(broken)).satisfies(found -> {
            assertThat(found.exit()).isNotZero();
            assertThat(found.words()).contains("label-required");
        });
    }
}
