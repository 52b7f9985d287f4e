package io.tailorline.cutter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.modbus.SampleMaps;
import io.tailorline.cutter.sim.FaultScript;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.SteadyClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code simulate}, {@code drive} and {@code status} as they are typed. */
class TableCommandsTest {

    private static final double SPEED = 100;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path program;

    @TempDir
    Path folder;

    @BeforeEach
    void write_a_program() throws Exception {
        program = folder.resolve("program.json");
        ProgramJson.write(SampleJobs.program(3), program);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return CutterCli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int drive(int port, String... more) {
        String[] arguments = new String[4 + more.length];
        List.of("drive", program.toString(), "--port", Integer.toString(port)).toArray(arguments);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(arguments);
    }

    private static TableFirmware table(String... script) throws Exception {
        return new TableFirmware(
                SampleJobs.TABLE,
                SteadyClock.startingAt(InstantSource.system()),
                SPEED,
                FaultScript.parse(List.of(script)));
    }

    private static ModbusTableServer serve(TableFirmware table) throws Exception {
        return ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0);
    }

    @Test
    void a_program_is_driven_and_its_time_told_beside_the_estimate() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(drive(server.port())).isZero();
            assertThat(out.toString())
                    .matches(
                            "table time [0-9.]+ s, predicted [0-9.]+ s \\([+-]0\\.[0-9] %\\), 3 pieces, [0-9.]+ m cut, [0-9.]+ m air\\R");
            assertThat(folder.resolve("program.json.journal")).exists();
        }
    }

    @Test
    void driving_a_finished_program_again_is_a_new_job() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isZero();
            String first = out.toString();
            assertThat(drive(server.port())).isZero();
            assertThat(out).hasToString(first);
            assertThat(table.finishedRecords())
                    .hasSize(2
                            * table.finishedRecords().stream()
                                    .mapToInt(Long::intValue)
                                    .max()
                                    .orElseThrow());
        }
    }

    @Test
    void after_a_fault_the_same_command_goes_on() throws Exception {
        TableFirmware table = table("record 60 limit-hit");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("limit switch hit")
                    .contains("record 60")
                    .contains("59 records are done");
            assertThat(drive(server.port())).isZero();
            assertThat(table.finishedRecords()).doesNotHaveDuplicates();
            assertThat(out.toString()).contains("3 pieces");
        }
    }

    @Test
    void after_a_restart_of_the_table_a_person_is_asked() throws Exception {
        TableFirmware table = table("record 60 power-loss 0.1");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("Look at the cloth").contains("--first-uncut");
            assertThat(folder.resolve("program.json.doubt.svg")).exists();
            assertThat(drive(server.port(), "--first-uncut", "9999")).isEqualTo(2);
            assertThat(err.toString().lines()).hasSize(2).last().asString().contains("drive --help");
            assertThat(drive(server.port(), "--first-uncut", "60")).isZero();
            assertThat(out.toString())
                    .contains("since the restart", "before record 60")
                    .doesNotContain("predicted");
            assertThat(table.finishedRecords()).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_job_that_is_done_is_told_of_though_the_table_was_switched_off_meanwhile() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(drive(server.port())).isZero();
        }
        String report = out.toString();
        Path journal = folder.resolve("program.json.journal");
        String told = Files.readString(journal);
        Files.writeString(journal, told.substring(0, told.lastIndexOf('\n', told.length() - 2) + 1));
        TableFirmware later = table();
        try (ModbusTableServer server = serve(later)) {
            assertThat(drive(server.port())).as(err.toString()).isZero();
        }
        assertThat(out).hasToString(report);
        assertThat(later.finishedRecords()).isEmpty();
        assertThat(journal).hasContent(told);
    }

    @Test
    void a_table_lost_under_a_hand_s_command_is_told_as_that() throws Exception {
        try (ModbusTableServer server = serve(table("state HOMING power-loss 0.1"))) {
            assertThat(run("operate", "--port", Integer.toString(server.port()), "home"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("read registers 256").doesNotContain("nother host");
        }
    }

    @Test
    void a_journal_of_another_program_is_not_touched() throws Exception {
        try (ModbusTableServer server = serve(table("record 60 knife-stuck"))) {
            String journal = folder.resolve("j").toString();
            assertThat(drive(server.port(), "--journal", journal)).isEqualTo(1);
            ProgramJson.write(SampleJobs.program(2), program);
            assertThat(drive(server.port(), "--journal", journal)).isEqualTo(1);
            assertThat(err.toString()).contains("of another program");
        }
    }

    @Test
    void a_table_that_is_not_there_is_named_in_one_line() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(drive(port)).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("127.0.0.1:" + port).contains("Maybe"));
        assertThat(run("status", "--port", Integer.toString(port))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void what_is_no_table_is_told_from_one() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(run("status", "--port", Integer.toString(deaf.getLocalPort())))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("did not answer");
        }
    }

    @Test
    void the_status_names_the_registers() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(drive(server.port())).isZero();
            assertThat(run("status", "--host", "127.0.0.1", "--port", Integer.toString(server.port())))
                    .isZero();
            assertThat(out.toString())
                    .containsPattern("  256  STATE +10  DONE")
                    .containsPattern("  275  PIECES_DONE +3")
                    .containsPattern("    5  CAPS +79  READ_WRITE DRILL LABEL CONVEYOR SHARPEN")
                    .containsPattern("  292  ELAPSED +[0-9]+  ms")
                    .containsPattern("  420  WATCHDOG_MS +1000  ms");
        }
    }

    @Test
    void a_simulated_table_says_where_it_listens_and_goes_on_until_it_is_stopped() throws Exception {
        Path script = Files.writeString(folder.resolve("faults"), "record 60 estop 0.1\n");
        StringWriter simulatorOut = new StringWriter();
        Thread simulator = new Thread(() -> CutterCli.run(
                new PrintWriter(simulatorOut, true),
                new PrintWriter(new StringWriter()),
                "simulate",
                "--port",
                "0",
                "--speed",
                "100",
                "--table",
                "fast",
                "--faults",
                script.toString()));
        simulator.start();
        int port = Integer.parseInt(
                portOf(simulatorOut, "Table 'fast' listens on 127.0.0.1:(\\d+), Modbus TCP unit 1, 100 times"));
        assertThat(drive(port)).isEqualTo(1);
        assertThat(err.toString()).contains("emergency stop");
        assertThat(drive(port)).isZero();
        simulator.interrupt();
        simulator.join(10_000);
        assertThat(simulator.isAlive()).isFalse();
    }

    private int operate(ModbusTableServer server, String... words) {
        String[] arguments = new String[3 + words.length];
        List.of("operate", "--port", Integer.toString(server.port())).toArray(arguments);
        System.arraycopy(words, 0, arguments, 3, words.length);
        return run(arguments);
    }

    @Test
    void a_table_is_operated_by_hand() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(operate(server, "home")).isZero();
            assertThat(out.toString()).contains("HOMING").contains("IDLE at (0.00, 0.00) mm");
            assertThat(operate(server, "goto", "250", "130.5")).isZero();
            assertThat(out.toString()).contains("IDLE at (250.00, 130.50) mm");
            assertThat(operate(server, "feed", "60")).isZero();
            assertThat(out.toString()).contains("IDLE at (250.00, 130.50) mm").contains("feed 60 %");
            assertThat(operate(server, "advance", "200")).isZero();
            assertThat(operate(server, "sharpen")).isZero();
            assertThat(operate(server, "clear")).isZero();
            assertThat(table.leaseToken()).isZero();
            assertThat(operate(server, "pause")).isEqualTo(1);
            assertThat(err.toString())
                    .contains("The table refused PAUSE in state IDLE", "possible in CUTTING, STARVED, ADVANCING.");
            assertThat(table.leaseToken()).isZero();
        }
    }

    @Test
    void wrong_numbers_of_an_operation_are_told() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(operate(server, "advance")).isEqualTo(2);
            assertThat(err.toString()).contains("expected 'advance MM'");
            assertThat(operate(server, "dance")).isEqualTo(2);
            assertThat(operate(server, "advance", "0")).isEqualTo(2);
            assertThat(err.toString()).contains("Distance (0.0 mm) must be above 0");
            assertThat(operate(server, "feed", "120")).isEqualTo(2);
            assertThat(err.toString()).contains("whole number from 1 to 100");
        }
    }

    @Test
    void a_slow_table_is_waited_for_until_it_has_arrived() throws Exception {
        TableFirmware slow = new TableFirmware(
                        SampleJobs.TABLE,
                        SteadyClock.startingAt(InstantSource.system()),
                        1,
                        FaultScript.parse(List.of()))
                .homed();
        try (ModbusTableServer server = serve(slow)) {
            assertThat(operate(server, "goto", "900", "700")).as(err.toString()).isZero();
            assertThat(out.toString().lines()).singleElement().asString().contains("IDLE at (900.00, 700.00) mm");
            assertThat(operate(server, "goto", "9000", "700")).isEqualTo(1);
        }
    }

    @Test
    void somebody_at_the_panel_is_waited_for() throws Exception {
        try (ModbusTableServer server = serve(table("state READY local 50"))) {
            assertThat(drive(server.port())).as(err.toString()).isZero();
            assertThat(err.toString()).containsOnlyOnce("Somebody is at the table's panel");
        }
    }

    @Test
    void a_program_of_another_table_is_named_when_the_time_differs() throws Exception {
        try (ModbusTableServer server = serve(new TableFirmware(
                ProfileYaml.find("slow"),
                SteadyClock.startingAt(InstantSource.system()),
                SPEED,
                FaultScript.parse(List.of())))) {
            assertThat(drive(server.port())).isZero();
            assertThat(out.toString()).contains("planned for the table '" + SampleJobs.TABLE.name() + "'");
        }
    }

    @Test
    void a_stopped_job_is_gone_on_with_by_hand() throws Exception {
        TableFirmware table = table("record 60 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("Change the knife or free it");
            waitUntilFree(table);
            assertThat(operate(server, "reset")).isZero();
            assertThat(out.toString()).contains("PAUSED");
            assertThat(operate(server, "resume")).isZero();
            assertThat(out.toString()).contains("DONE");
            assertThat(table.finishedRecords()).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_table_that_another_host_holds_is_left_alone() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table);
                ModbusTable owner = new ModbusTable(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                        0xABCD,
                        InstantSource.system(),
                        1_000)) {
            owner.takeLease();
            assertThat(operate(server, "home")).isEqualTo(1);
            assertThat(err.toString())
                    .contains("Host 0x0000ABCD holds the table")
                    .contains("Maybe stop that host");
            assertThat(table.leaseToken()).isEqualTo(0xABCD);
        }
    }

    @Test
    void a_table_of_another_make_is_driven_by_its_register_map() throws Exception {
        String profile = foreignProfile().toString();
        StringWriter simulatorOut = new StringWriter();
        Thread simulator = new Thread(() -> CutterCli.run(
                new PrintWriter(simulatorOut, true),
                new PrintWriter(new StringWriter()),
                "simulate",
                "--port",
                "0",
                "--speed",
                "100",
                "--table",
                profile));
        simulator.start();
        String port = portOf(simulatorOut, "Table 'other' listens on 127.0.0.1:(\\d+), Modbus TCP unit 17, 100 times");
        assertThat(run("drive", program.toString(), "--port", port, "--table", profile))
                .isZero();
        assertThat(out.toString()).contains("3 pieces");
        assertThat(run("status", "--port", port, "--table", profile)).isZero();
        assertThat(out.toString())
                .containsPattern("   64  STATE +10  DONE")
                .containsPattern(" 2020  MAGIC +22594  0x5842");
        assertThat(run("status", "--port", port)).isEqualTo(1);
        assertThat(err.toString()).contains("names the wrong map");
        simulator.interrupt();
        simulator.join(10_000);
    }

    /** A host that ended without letting its table go is forgotten after the watchdog's time. */
    private static void waitUntilFree(TableFirmware table) throws InterruptedException {
        for (int i = 0; i < 300 && table.status().has(StatusBit.HOST_LEASE); i++) {
            Thread.sleep(10);
        }
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

    private static String portOf(StringWriter text, String line) throws InterruptedException {
        Pattern pattern = Pattern.compile(line);
        Matcher matcher = pattern.matcher("");
        for (int i = 0; i < 1_000 && !matcher.find(); i++) {
            Thread.sleep(10);
            matcher = pattern.matcher(text.toString());
        }
        return matcher.group(1);
    }

    @Test
    void a_simulated_table_that_keeps_its_ring_draws_what_was_cut() throws Exception {
        Path script = Files.writeString(folder.resolve("faults"), "record 60 power-loss 0.1\nanswer 30 twice\n");
        Path picture = folder.resolve("cut.svg");
        StringWriter simulatorOut = new StringWriter();
        Thread simulator = new Thread(() -> CutterCli.run(
                new PrintWriter(simulatorOut, true),
                new PrintWriter(new StringWriter()),
                "simulate",
                "--port",
                "0",
                "--speed",
                "100",
                "--faults",
                script.toString(),
                "--retain-ring",
                "--cut-svg",
                picture.toString()));
        simulator.start();
        Matcher matcher = Pattern.compile("listens on 127.0.0.1:(\\d+)").matcher("");
        for (int i = 0; i < 1_000 && !matcher.find(); i++) {
            Thread.sleep(10);
            matcher.reset(simulatorOut.toString());
        }
        int port = Integer.parseInt(matcher.group(1));
        assertThat(drive(port)).isEqualTo(1);
        assertThat(err.toString())
                .contains("still knows that 59 of 145 records are done", "--first-uncut 60;", "operate abort");
        assertThat(drive(port, "--first-uncut", "60")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("predicted");
        simulator.interrupt();
        simulator.join(10_000);
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

    @Test
    void wrong_usage_and_broken_files_have_their_own_codes() throws Exception {
        assertThat(run("simulate", "--port", "0", "--speed", "0")).isEqualTo(2);
        assertThat(run("simulate", "--port", "70000")).isEqualTo(2);
        assertThat(run("drive", program.toString())).isEqualTo(2);
        assertThat(run("drive", folder.resolve("none.json").toString(), "--port", "1"))
                .isEqualTo(3);
        Path script = Files.writeString(folder.resolve("faults"), "record 60 fire\n");
        assertThat(run("simulate", "--port", "0", "--faults", script.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("line 1").contains("estop");
        assertThat(run("simulate", "--port", "0", "--faults", "nowhere")).isEqualTo(3);
        assertThat(run("status", "--host", "no.such.host.invalid", "--port", "1"))
                .isEqualTo(1);
    }
}
