package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.modbus.SampleMaps;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.HostClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code simulate} as it is typed, with other commands at the table that it makes. */
class SimulateCommandTest extends TypedCommands {

    private final HostClock real = SteadyClock.startingAt(InstantSource.system());

    @Override
    HostClock clock() {
        return real;
    }

    @Test
    void a_simulated_table_says_where_it_listens_and_continues_until_it_is_stopped() throws Exception {
        Path script = Files.writeString(folder.resolve("faults"), "record 60 estop 0.1\n");
        try (Simulator simulator = new Simulator("--table", "fast", "--faults", script.toString())) {
            int port = simulator.port("Table 'fast' listens on 127.0.0.1:(\\d+), Modbus TCP unit 1, 100 times");
            assertThat(drive(port)).isEqualTo(1);
            assertThat(err.toString()).contains("emergency stop");
            assertThat(drive(port)).isZero();
        }
    }

    @Test
    void a_table_of_another_make_is_driven_by_its_register_map() throws Exception {
        String profile = foreignProfile().toString();
        try (Simulator simulator = new Simulator("--table", profile)) {
            String port = Integer.toString(
                    simulator.port("Table 'other' listens on 127.0.0.1:(\\d+), Modbus TCP unit 17, 100 times"));
            assertThat(drive(Integer.parseInt(port), "--table", profile)).isZero();
            assertThat(out.toString()).contains("3 pieces");
            assertThat(run("status", "--port", port, "--table", profile)).isZero();
            assertThat(out.toString())
                    .containsPattern("   64  STATE +10  DONE")
                    .containsPattern(" 2020  MAGIC +22594  0x5842");
            assertThat(run("status", "--port", port)).isEqualTo(1);
            assertThat(err.toString()).contains("names the wrong map");
        }
    }

    @Test
    void a_simulated_table_that_keeps_its_ring_draws_what_was_cut() throws Exception {
        Path script = Files.writeString(folder.resolve("faults"), "record 60 power-loss 0.1\nanswer 30 twice\n");
        Path picture = folder.resolve("cut.svg");
        try (Simulator simulator =
                new Simulator("--faults", script.toString(), "--retain-ring", "--cut-svg", picture.toString())) {
            int port = simulator.port("listens on 127.0.0.1:(\\d+)");
            assertThat(drive(port)).isEqualTo(1);
            assertThat(err.toString())
                    .contains(
                            "still knows that 59 of 145 records are done",
                            "--first-uncut 60 --cloth-unmoved;",
                            "operate abort");
            assertThat(drive(port, "--first-uncut", "60", "--cloth-unmoved"))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains("predicted");
        }
        assertThat(picture)
                .content()
                .contains("class=\"cut\"")
                .contains("class=\"again\"")
                .contains(">3</text>");
    }

    @Test
    void the_help_of_simulate_lists_every_fault() {
        assertThat(run("simulate", "--help")).isZero();
        String help = out.toString();
        assertThat(help)
                .contains(
                        "--retain-ring", "--cut-svg", "wrong-transaction", "ring-corrupt", "power-loss", "state READY");
    }

    private Path foreignProfile() throws Exception {
        Files.writeString(folder.resolve("foreign.yaml"), SampleMaps.text("foreign.yaml"));
        return Files.writeString(folder.resolve("other.yaml"), """
                name: other
                fieldX: 1600
                fieldY: 1800
                maxSpeed: 1000
                acceleration: 4903.325
                jerk: 80000
                cornerDeviation: 0.05
                knifeRotationDegPerS: 2292
                airSpeed: 1200
                liftAngleDeg: 60
                liftPlungeSeconds: 0.15
                notchSeconds: 0.12
                drillSeconds: 0.3
                sharpenEveryMetres: 3.8
                sharpenSeconds: 0.5
                conveyor: {window: 1600, speed: 400, settleSeconds: 0, overlapped: true}
                registers: foreign.yaml
                """);
    }

    /** {@code simulate} in a thread of its own. */
    private final class Simulator implements AutoCloseable {

        private final StringWriter said = new StringWriter();
        private final Thread thread;

        Simulator(String... arguments) {
            String[] all = new String[5 + arguments.length];
            List.of("simulate", "--port", "0", "--speed", "100").toArray(all);
            System.arraycopy(arguments, 0, all, 5, arguments.length);
            thread = new Thread(
                    () -> CutterCli.run(new PrintWriter(said, true), new PrintWriter(new StringWriter()), all));
            thread.start();
        }

        /** @param line that it says as soon as it listens, with the port as its group */
        int port(String line) {
            Matcher listening = await().atMost(Duration.ofMinutes(1))
                    .until(() -> Pattern.compile(line).matcher(said.toString()), Matcher::find);
            return Integer.parseInt(listening.group(1));
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertThat(thread.isAlive()).isFalse();
        }
    }
}
