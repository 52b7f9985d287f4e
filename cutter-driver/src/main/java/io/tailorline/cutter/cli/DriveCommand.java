package io.tailorline.cutter.cli;

import io.tailorline.cutter.io.FormatFault;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.CutReport;
import io.tailorline.cutter.table.CutRun;
import io.tailorline.cutter.table.Patience;
import io.tailorline.cutter.table.SteadyClock;
import io.tailorline.cutter.table.TableFault;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code drive}: a program is cut on a table, exactly once, whatever breaks on the way. */
@Command(
        name = "drive",
        mixinStandardHelpOptions = true,
        description = {
            "Homes the table when it is offline, loads the program, starts it and watches it to the end.",
            "After any break the same command goes on from the journal and the table's own count;",
            "when the last run was cut to the end and you were told so, it begins a new one."
        })
final class DriveCommand implements Callable<Integer> {

    private static final String JOURNAL_SUFFIX = ".journal";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROGRAM.json", description = "cut program to carry out")
    private Path programFile;

    @Mixin
    private TableAddress address;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "what the table has confirmed (default: PROGRAM.json.journal)")
    private Optional<Path> journalFile;

    @Option(
            names = "--first-uncut",
            paramLabel = "RECORD",
            description = "your answer when neither table nor journal knows what is cut: the first record that is not")
    private Optional<Long> firstUncut;

    @Option(
            names = "--table",
            paramLabel = "NAME|PROFILE.yaml",
            description = "whose register map the table speaks (default: that of the table the program is for)")
    private Optional<String> table;

    @Override
    public Integer call() throws CannotBeMet, FormatFault, JournalFault, TableFault, InterruptedException {
        CutProgram program = ProgramJson.read(programFile);
        Path file = journalFile.orElse(programFile.resolveSibling(programFile.getFileName() + JOURNAL_SUFFIX));
        RegisterMap registers = registers(program);
        InetSocketAddress socket = address.socket();
        try (CutJournal journal = CutJournal.open(file)) {
            Optional<JobEntry> open = journal.job().filter(entry -> !entry.told());
            CutJob job = CutJob.of(open.map(JobEntry::jobId).orElseGet(DriveCommand::random), program);
            requireSameProgram(open, job, file);
            long token = open.map(JobEntry::token).orElseGet(DriveCommand::random);
            SteadyClock clock = SteadyClock.startingAt(InstantSource.system());
            try (ModbusTable controller =
                    new ModbusTable(socket, registers, token, clock, ModbusTable.USUAL_TIMEOUT_MS)) {
                controller.identity();
                ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), job);
                CutRun run = new CutRun(job, controller, journal, token, progress, Patience.usual(clock));
                requireRecord(job);
                firstUncut.ifPresent(run::answerFirstUncut);
                print(drive(run));
                journal.told();
                controller.dropLease();
            }
        }
        return 0;
    }

    private static CutReport drive(CutRun run) throws CannotBeMet, TableFault, InterruptedException {
        try {
            run.load();
            run.start();
            return run.watch();
        } catch (TableFault.InDoubt e) {
            throw new CannotBeMet(e.getMessage() + " Drive again with --first-uncut RECORD.");
        }
    }

    private RegisterMap registers(CutProgram program) throws FormatFault {
        return table.isPresent()
                ? ProfileYaml.registersOf(table.get())
                : RegisterMapYaml.of(
                        program.table(), programFile.toAbsolutePath().getParent());
    }

    private void requireRecord(CutJob job) {
        if (firstUncut.isPresent() && (firstUncut.get() < 1 || firstUncut.get() > job.records())) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(
                            Locale.ROOT,
                            "--first-uncut (%d) must lie between 1 and %d, the program's records.",
                            firstUncut.get(),
                            job.records()));
        }
    }

    private static void requireSameProgram(Optional<JobEntry> open, CutJob job, Path file) throws CannotBeMet {
        if (open.isPresent() && open.get().checksum() != job.checksum()) {
            throw new CannotBeMet(String.format(
                    Locale.ROOT,
                    "Journal %s holds job %d of another program, %d of %d records done. Maybe finish that one first, or name another --journal.",
                    file,
                    open.get().jobId(),
                    open.get().doneRecord(),
                    open.get().records()));
        }
    }

    private void print(CutReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "table time %.1f s, predicted %.1f s (%+.1f %%), %d pieces, %.2f m cut, %.2f m air",
                report.tableSeconds(),
                report.estimatedSeconds(),
                report.deviation() * 100,
                report.piecesDone(),
                report.cutLength() / 1000,
                report.airLength() / 1000));
    }

    /** A number that no other host or job is likely to have, 1 to 4294967295. */
    private static long random() {
        long number = Integer.toUnsignedLong(new SecureRandom().nextInt());
        return number == 0 ? 1 : number;
    }
}
