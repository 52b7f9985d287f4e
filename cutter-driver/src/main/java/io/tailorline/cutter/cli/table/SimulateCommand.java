package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.cli.option.TableOption;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.json.FormatFault;
import io.tailorline.json.TextFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate}: simulates a cutting table on Modbus TCP until it is stopped. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Simulates a cutting table on Modbus TCP until it is stopped. Port 0 takes a free port.",
        footer = {
            "",
            "A fault script has one fault a line, each happens once; # begins a comment:",
            "  record 120   limit-hit      (halfway through that record)",
            "  record 300   estop 2        (acknowledged at the table after 2 s of table time)",
            "  second 12.5  link-lost 3    (of the job; 3 s of wall time)",
            "  state READY  local 5        (operated by its own panel for 5 s of table time)",
            "  record 410   power-loss 1   (with --retain-ring the job is retained)",
            "Faults: estop guard drive-x drive-y drive-c following-error limit-hit vacuum-low",
            "knife-stuck conveyor comm-lost ring-corrupt bad-record label-or-drill over-temperature",
            "program-crc collision local link-lost power-loss",
            "  request 40         lost | late S | twice | cut | silent",
            "  answer 40          lost | late S | twice | cut | silent | wrong-transaction | exception CODE",
            "  request-byte 5000  cut | silent",
            "  answer-byte 5000   cut | silent",
            "Requests, answers and bytes count from 1, over all connections together."
        })
public final class SimulateCommand implements Callable<Integer> {

    /** Some 400 suits, which take 100 MB. */
    private static final int KEPT_MARKS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableAddress address;

    @Mixin
    private TableOption table;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "table seconds that pass in a second (default: ${DEFAULT-VALUE})")
    private double speed;

    @Option(names = "--faults", paramLabel = "FILE", description = "fault script, see below")
    private Optional<Path> faults;

    @Option(
            names = "--retain-ring",
            description = "the table retains its job and its count of records over a power loss")
    private boolean retainRing;

    @Option(
            names = "--cut-svg",
            paramLabel = "FILE",
            description =
                    "draws what was actually cut, the last million marks of it, each time a job is done and at the end")
    private Optional<Path> cutSvg;

    @Override
    public Integer call() throws CommandFailed, FormatFault, InterruptedException {
        TableProfile profile = table.profile();
        RegisterMap registers = table.registers();
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new ParameterException(spec.commandLine(), "--speed (%s) must be positive.".formatted(speed));
        }
        InetSocketAddress socket = address.socket();
        TableFirmware firmware = new TableFirmware(
                        profile,
                        SteadyClock.startingAt(InstantSource.system()),
                        speed,
                        script(),
                        retainRing ? RingRetention.RETAINED : RingRetention.LOST)
                .keepingOfCloth(KEPT_MARKS);
        try (ModbusTableServer server =
                ModbusTableServer.open(firmware, registers, socket.getAddress(), socket.getPort())) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    Locale.ROOT,
                    "Table '%s' listens on %s:%d, Modbus TCP unit %d, %s times as fast as real time.%n",
                    profile.name(),
                    socket.getHostString(),
                    server.port(),
                    registers.unit(),
                    plain(speed));
            out.flush();
            runUntilStopped(firmware);
            return 0;
        } catch (IOException e) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "Port %d on %s cannot be opened (%s). Maybe another table listens there.",
                    socket.getPort(),
                    socket.getHostString(),
                    e.getMessage()));
        }
    }

    private void runUntilStopped(TableFirmware firmware) throws InterruptedException {
        if (cutSvg.isEmpty()) {
            new CountDownLatch(1).await();
            return;
        }
        CutPicture picture = new CutPicture(
                firmware, cutSvg.orElseThrow(), spec.commandLine().getErr());
        Thread last = new Thread(picture::draw);
        Runtime.getRuntime().addShutdownHook(last);
        try {
            picture.drawWheneverDone();
        } finally {
            picture.draw();
            Runtime.getRuntime().removeShutdownHook(last);
        }
    }

    private FaultScript script() throws FormatFault {
        if (faults.isEmpty()) {
            return FaultScript.none();
        }
        Path file = faults.get();
        try {
            return FaultScript.parse(TextFile.read(file).lines().toList());
        } catch (FaultScript.BadLine bad) {
            throw new FormatFault(file.toString(), "line " + bad.line(), bad.value(), bad.expected());
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
