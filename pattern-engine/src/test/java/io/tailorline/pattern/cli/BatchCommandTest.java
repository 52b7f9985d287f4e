package io.tailorline.pattern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.pattern.SharedBodies;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch of real men, on one core and on all. */
class BatchCommandTest {

    private static final int BODIES = 40;

    @TempDir
    private Path folder;

    @Test
    void every_core_drafts_and_the_rows_keep_the_order_of_the_table() throws Exception {
        Path all = SharedBodies.folder().resolve("data/bodies/ansur2-men.csv");
        assumeTrue(Files.exists(all), () -> "LEFT OUT: no bodies at " + all);
        List<String> table = Files.readAllLines(all).subList(0, BODIES + 1);
        Path bodies = Files.write(folder.resolve("men.csv"), table);

        List<String> onAll = report(bodies);

        assertThat(onAll).hasSize(BODIES + 1);
        assertThat(onAll).isEqualTo(report(bodies, "--threads", "1"));
        assertThat(onAll).isEqualTo(report(bodies, "--threads", "7"));
    }

    /** The rows without their last column, the time taken. */
    private List<String> report(Path bodies, String... more) throws Exception {
        Path report = folder.resolve("report.csv");
        StringWriter said = new StringWriter();
        int exit = PatternCli.commandLine()
                .setOut(new PrintWriter(said, true))
                .execute(Stream.concat(
                                Stream.of("batch", "--bodies", bodies.toString(), "--report", report.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
        assertThat(exit).isZero();
        assertThat(said.toString()).startsWith(BODIES + " bodies, ");
        return Files.readAllLines(report).stream()
                .map(row -> row.substring(0, row.lastIndexOf(',')))
                .toList();
    }
}
