package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.HostPolicy;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.json.FormatFault;
import java.io.BufferedReader;
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

/** {@code drive}: cuts a program on a table, exactly once, whatever breaks on the way. */
@Command(
        name = "drive",
        mixinStandardHelpOptions = true,
        description = {
            "Homes the table when it is offline, loads the program, starts it and monitors it to the end.",
            "After any break the same command continues from the journal and the table's own count;",
            "when the last run was cut to the end and reported, it begins a new one.",
            "When neither knows what is cut, it draws that part of the marker and asks at the terminal."
        })
public final class DriveCommand implements Callable<Integer> {

    private static final String JOURNAL_SUFFIX = ".journal";

    private static final String PICTURE_SUFFIX = ".uncertain.svg";

    @Spec
    private CommandSpec spec;

    private final Optional<BufferedReader> terminal;

    @Parameters(paramLabel = "PROGRAM.json", description = "cut program to execute")
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
            names = "--uncertain-svg",
            paramLabel = "FILE",
            description =
                    "where the uncertain lines are drawn (default: PROGRAM.json.uncertain.svg beside the journal)")
    private Optional<Path> uncertainFile;

    @Option(
            names = "--table",
            paramLabel = "NAME|PROFILE.yaml",
            description = "whose register map the table uses (default: that of the table the program is for)")
    private Optional<String> table;

    /** @param terminal what the operator types; empty without a terminal */
    public DriveCommand(Optional<BufferedReader> terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailed, FormatFault, JournalFault, TableFault, InterruptedException {
        CutProgram program = ProgramJson.read(programFile);
        Path file = journalFile.orElse(programFile.resolveSibling(programFile.getFileName() + JOURNAL_SUFFIX));
        RegisterMap registers = registers(program);
        InetSocketAddress socket = address.socket();
        try (CutJournal journal = CutJournal.open(file)) {
            Optional<JobEntry> open = journal.job().filter(entry -> !entry.reported());
            CutJob job = CutJob.of(open.map(JobEntry::jobId).orElseGet(DriveCommand::random), program);
            requireSameProgram(open, job, file);
            long token = open.map(JobEntry::token).orElseGet(DriveCommand::random);
            SteadyClock clock = SteadyClock.startingAt(InstantSource.system());
            try (ModbusTable controller =
                    new ModbusTable(socket, registers, token, clock, ModbusTable.USUAL_TIMEOUT_MS)) {
                controller.identity();
                ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), job);
                HostPolicy policy = HostPolicy.attended()
                        .waitingForPanel(() -> spec.commandLine()
                                .getErr()
                                .println("The table is operated at its panel: waiting until it is released there."));
                CutRun run = new CutRun(job, controller, journal, token, progress, PollingPolicy.usual(clock), policy);
                requireRecord(job);
                firstUncut.ifPresent(run::answerFirstUncut);
                ReportLines.of(
                                drive(run, job, new UncertainRangePicture(uncertainFile.orElseGet(() -> beside(file)))),
                                program)
                        .forEach(spec.commandLine().getOut()::println);
                LeaseRelease.of(controller, spec.commandLine().getErr());
                journal.markReported();
            }
        }
        return 0;
    }

    private CutReport drive(CutRun run, CutJob job, UncertainRangePicture picture)
            throws CommandFailed, TableFault, InterruptedException {
        while (true) {
            try {
                return run.load().start().monitor();
            } catch (TableFault.Uncertain uncertain) {
                run.answerFirstUncut(answer(uncertain, job, picture));
            }
        }
    }

    /** The answer of the operator at the terminal; without a terminal, how to give it. */
    private long answer(TableFault.Uncertain uncertain, CutJob job, UncertainRangePicture picture)
            throws CommandFailed {
        String drawn = picture.draw(job.program(), uncertain.range());
        if (terminal.isEmpty()) {
            throw new CommandFailed(uncertain.getMessage() + " " + drawn + " " + howToAnswer(uncertain, job));
        }
        return new ClothQuestion(terminal.get(), spec.commandLine().getErr())
                .firstUncut(job, String.valueOf(uncertain.getMessage()), uncertain.range(), drawn);
    }

    private static String howToAnswer(TableFault.Uncertain uncertain, CutJob job) {
        return uncertain.range().isOfClothOnly()
                ? String.format(
                        Locale.ROOT,
                        "If it has not moved, drive again with --first-uncut %d; if it has, 'operate abort', and plan the missing pieces again.",
                        Math.min(job.records(), uncertain.range().firstRecord()))
                : "Drive again with --first-uncut RECORD.";
    }

    private static Path beside(Path journal) {
        String name = journal.getFileName().toString();
        String plain =
                name.endsWith(JOURNAL_SUFFIX) ? name.substring(0, name.length() - JOURNAL_SUFFIX.length()) : name;
        return journal.resolveSibling(plain + PICTURE_SUFFIX);
    }

    private RegisterMap registers(CutProgram program) throws FormatFault {
        return table.isPresent()
                ? ProfileYaml.registersOf(table.get())
                : RegisterMapYaml.of(program.table(), programFile);
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

    private static void requireSameProgram(Optional<JobEntry> open, CutJob job, Path file) throws CommandFailed {
        if (open.isPresent() && open.get().job().checksum() != job.checksum()) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "Journal %s holds job %d of another program, %d of %d records done. Maybe finish that one first, or name another --journal.",
                    file,
                    open.get().jobId(),
                    open.get().progress().doneRecord(),
                    open.get().job().records()));
        }
    }

    /** A number that no other host or job is likely to have, 1 to 4294967295. */
    private static long random() {
        long number = Integer.toUnsignedLong(new SecureRandom().nextInt());
        return number == 0 ? 1 : number;
    }
}
