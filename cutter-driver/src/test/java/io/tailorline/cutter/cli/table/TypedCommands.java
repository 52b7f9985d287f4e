package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.HostClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.SimulatedTime;
import io.tailorline.json.FormatFault;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands as they are typed, at a simulated table with a program of three pieces beside it; and what they say. */
abstract class TypedCommands {

    static final double SPEED = 100;

    private static final Duration TICK = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    final SimulatedTime time = new SimulatedTime();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    Path program;

    @TempDir
    Path folder;

    @BeforeEach
    void write_a_program() throws Exception {
        program = folder.resolve("program.json");
        ProgramJson.write(SampleJobs.program(3), program);
    }

    int run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    int run(Optional<BufferedReader> person, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return time.during(() ->
                CutterCli.run(person, clock(), new PrintWriter(out, true), new PrintWriter(err, true), arguments));
    }

    /** On which hosts wait and tables work; the real one beside programs that keep their own time. */
    HostClock clock() {
        return time;
    }

    /** On cloth that is confirmed with the command. */
    int drive(int port, String... more) {
        return driveOn(List.of("--cloth", "R-2304", "--cloth-check", marks()), port, more);
    }

    /** What stands beside the marks of the program that is there now. */
    String marks() {
        try {
            return SampleJobs.marksOf(ProgramJson.read(program));
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    int driveUnconfirmed(int port, String... more) {
        return driveOn(List.of(), port, more);
    }

    private int driveOn(List<String> cloth, int port, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("drive", program.toString(), "--port", Integer.toString(port)));
        arguments.addAll(cloth);
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /** Lets time pass until something has come about; for what lives on it, or while nobody does. */
    void passUntil(BooleanSupplier done) throws InterruptedException {
        Instant end = time.instant().plus(LONGEST);
        while (!done.getAsBoolean()) {
            assertThat(time.instant()).isBefore(end);
            time.sleep(TICK);
        }
    }

    int operate(ModbusTableServer server, String... words) {
        String[] arguments = new String[3 + words.length];
        List.of("operate", "--port", Integer.toString(server.port())).toArray(arguments);
        System.arraycopy(words, 0, arguments, 3, words.length);
        return run(arguments);
    }

    TableFirmware table(String... script) throws Exception {
        return table(RingRetention.LOST, script);
    }

    /** @param memory what a power loss leaves of the job */
    TableFirmware table(RingRetention memory, String... script) throws Exception {
        return new TableFirmware(SampleJobs.TABLE, clock(), SPEED, FaultScript.parse(List.of(script)), memory);
    }

    static ModbusTableServer serve(TableFirmware table) throws Exception {
        return ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0);
    }
}
