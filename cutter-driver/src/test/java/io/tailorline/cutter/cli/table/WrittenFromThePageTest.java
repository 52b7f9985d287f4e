package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.HostClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A table and a host in Python, written by somebody who had {@code docs/table-specification.md} and nothing else, at
 * our programs. They keep their own time, so they run with {@code -Dtailorline.fromThePage=true} and not in the
 * ordinary build.
 */
class WrittenFromThePageTest extends TypedCommands {

    private final HostClock real = SteadyClock.startingAt(InstantSource.system());

    private static final Path PYTHON = Path.of("src/test/python");

    @BeforeEach
    void onlyWhenAsked() {
        assumeTrue(
                Boolean.getBoolean("tailorline.fromThePage"),
                "LEFT OUT: the table and the host in Python run with -Dtailorline.fromThePage=true, and need python3.");
    }

    private static ProcessBuilder python(String program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("python3", "-u", PYTHON.resolve(program).toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    @Override
    HostClock clock() {
        return real;
    }

    @Test
    void the_table_keeps_every_rule_and_is_driven() throws Exception {
        Process table = python(
                        "table.py",
                        "--port",
                        "0",
                        "--speed",
                        "20",
                        "--memory",
                        folder.resolve("memory.json").toString())
                .start();
        try (BufferedReader said = table.inputReader()) {
            String first = Objects.requireNonNull(said.readLine());
            String port = first.substring(first.lastIndexOf(' ') + 1);
            assertThat(run("operate", "--port", port, "home"))
                    .as(err.toString())
                    .isZero();
            assertThat(run("conformance", "--port", port, "--cut"))
                    .as(out.toString())
                    .isZero();
            assertThat(drive(Integer.parseInt(port))).as(err.toString()).isZero();
            assertThat(out.toString()).contains("Proven by the table: begun with record 1, 145 records executed");
        } finally {
            end(table);
        }
    }

    @Test
    void the_host_cuts_two_squares_on_our_table() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            Process host = python(
                            "host.py",
                            "squares",
                            "--port",
                            Integer.toString(server.port()),
                            "--journal",
                            folder.resolve("squares.json").toString())
                    .inheritIO()
                    .start();
            assertThat(host.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(host.exitValue()).isZero();
            assertThat(table.finishedRecords()).hasSize(31).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_host_keeps_every_rule() {
        assertThat(run(
                        "host-conformance",
                        "--speed",
                        "2",
                        "--",
                        "python3",
                        "-u",
                        PYTHON.resolve("host.py").toString(),
                        "squares",
                        "--port",
                        "{port}",
                        "--journal",
                        "{folder}/squares.json"))
                .as(out.toString())
                .isZero();
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
