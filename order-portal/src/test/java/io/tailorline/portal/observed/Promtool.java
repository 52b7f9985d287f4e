package io.tailorline.portal.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prometheus' own reader of rules and scrapes, from Debian's package prometheus. */
final class Promtool {

    private static final int GOOD = 0;

    /** It can be read, and some names or help texts are not as they are usually: the libraries' own. */
    private static final int LINT = 3;

    private Promtool() {}

    private record Finished(int code, String output) {}

    static void checkMetrics(String scrape) throws IOException, InterruptedException {
        Path file = Files.createTempFile("scrape", ".txt");
        try {
            Files.writeString(file, scrape);
            Finished promtool = start(file, "check", "metrics");
            assertThat(promtool.code()).as(promtool.output()).isIn(GOOD, LINT);
            assertThat(promtool.output().lines().filter(line -> line.startsWith("tailorline_")))
                    .as("meters of ours that promtool finds fault with")
                    .isEmpty();
        } finally {
            Files.delete(file);
        }
    }

    static void run(Path input, String... arguments) throws IOException, InterruptedException {
        Finished promtool = start(input, arguments);
        assertThat(promtool.code()).as(promtool.output()).isEqualTo(GOOD);
    }

    private static Finished start(Path input, String... arguments) throws IOException, InterruptedException {
        assumeTrue(
                isThere(), "LEFT OUT: no promtool; apt-get install prometheus. Rules and scrape were not read by it.");
        String[] command = new String[arguments.length + 1];
        command[0] = "promtool";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command)
                .directory(Monitoring.FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), output);
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", "command -v promtool").start().waitFor() == 0;
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }
}
