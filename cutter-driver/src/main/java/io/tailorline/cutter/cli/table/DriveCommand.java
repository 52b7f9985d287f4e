package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.cuts.CutRolls;
import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.journal.ClothSession;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.HostPolicy;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.HostClock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.json.FormatFault;
import java.io.BufferedReader;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
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
            "Before the knife goes down it asks which cloth is on the table and whether it lies where the marker is.",
            "After any break the same command continues from the journal and the table's own count.",
            "When neither knows what is cut, it draws that part of the marker and asks at the terminal.",
            "Pieces that are recorded as cut on any roll, by any program, are cut once more only with --again and a reason;",
            "'plan MARKER.json --missing' makes a program of those that are not."
        })
public final class DriveCommand implements Callable<Integer> {

    private static final String JOURNAL_SUFFIX = ".journal";

    private static final String PICTURE_SUFFIX = ".uncertain.svg";

    @Spec
    private CommandSpec spec;

    private final Optional<BufferedReader> terminal;

    private final HostClock clock;

    @Parameters(paramLabel = "PROGRAM.json", description = "cut program to execute")
    private Path programFile;

    @Mixin
    private TableAddress address;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = {
                "what the table has confirmed (default: PROGRAM.json.journal); what is cut on which roll lies beside it,",
                "and is known only there: keep the journals of all tables of a shop in one folder"
            })
    private Optional<Path> journalFile;

    @Option(
            names = "--first-uncut",
            paramLabel = "RECORD",
            description = "your answer when neither table nor journal knows what is cut: the first record that is not")
    private Optional<Long> firstUncut;

    @Option(
            names = "--cloth-unmoved",
            description = "with --first-uncut: you have seen that the cloth lies where it lay when the table stopped")
    private boolean clothUnmoved;

    @Option(
            names = "--cloth",
            paramLabel = "ROLL",
            description = "the roll or sheet on the table, with --cloth-check; without them drive asks")
    private Optional<String> cloth;

    @Option(
            names = "--cloth-check",
            paramLabel = ClothOption.CHECKS,
            description = {
                "how you see that the cloth lies where the marker is: by what stands beside the two projected marks, A/B,",
                "or by the marker's box, which the head goes round first; of a job that is cut in part, by its cut edges,",
                "to which the head goes. Without a terminal box and edges show it, and box=seen, edges=seen confirm it"
            })
    private Optional<String> clothCheck;

    @Option(
            names = "--again",
            paramLabel = "REASON",
            description = "why pieces that are recorded as cut or begun are cut once more; the reason is kept")
    private Optional<String> again;

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

    /**
     * @param terminal what the operator types; empty without a terminal
     * @param clock on which it waits for the table
     */
    public DriveCommand(Optional<BufferedReader> terminal, HostClock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailed, FormatFault, JournalFault, TableFault, InterruptedException {
        CutProgram program = ProgramJson.read(programFile);
        Path file = journalFile.orElse(programFile.resolveSibling(programFile.getFileName() + JOURNAL_SUFFIX));
        RegisterMap registers = registers(program);
        InetSocketAddress socket = address.socket();
        requireOptions();
        try (CutJournal journal = CutJournal.open(file)) {
            long token = journal.job()
                    .filter(entry -> !entry.isOver())
                    .map(JobEntry::token)
                    .orElseGet(DriveCommand::random);
            try (ModbusTable controller =
                    new ModbusTable(socket, registers, token, clock, ModbusTable.USUAL_TIMEOUT_MS)) {
                AttendedRun drive = drive(program, file, journal, token, controller);
                ReportLines.of(drive.toTheEnd(), program)
                        .forEach(spec.commandLine().getOut()::println);
                LeaseRelease.of(controller, spec.commandLine().getErr());
                journal.markReported();
            }
        }
        return 0;
    }

    private AttendedRun drive(CutProgram program, Path file, CutJournal journal, long token, ModbusTable controller)
            throws CommandFailed, FormatFault, JournalFault, TableFault {
        controller.identity();
        FirstContact found = FirstContact.of(controller);
        Optional<String> confirmed = journal.job()
                .flatMap(JobEntry::session)
                .map(ClothSession::cloth)
                .filter(roll -> !roll.isBlank());
        CutRolls rolls = CutRolls.beside(file);
        Optional<AlreadyCut.Again> more = again.map(reason -> new AlreadyCut.Again(reason, clock.instant()));
        CutJob job = new JobChoice(program, file, rolls, clock).of(journal.job(), found.status(), again);
        requireRecord(job);
        HostPolicy policy = HostPolicy.attended()
                .waitingForPanel(() -> spec.commandLine()
                        .getErr()
                        .println("The table is operated at its panel: waiting until it is released there."));
        PollingPolicy polling = PollingPolicy.usual(clock);
        CutRun run = new CutRun(
                job,
                controller,
                journal,
                token,
                new ProgressLine(spec.commandLine().getErr(), job),
                polling,
                policy);
        run.found(found.status());
        Optional<ClothOption> option = clothOption();
        Optional<String> occupied = found.occupied(job.id(), token);
        if (option.filter(ClothOption::isSeen).isPresent() && !found.isLastOf(token)) {
            occupied = occupied.or(() -> Optional.of("another host had commanded the table since"));
        }
        if (occupied.isEmpty()) {
            firstUncut.ifPresent(run::answerFirstUncut);
        }
        return new AttendedRun(
                run,
                job,
                controller,
                polling,
                terminal.map(person ->
                        new OperatorTerminal(person, spec.commandLine().getErr())),
                new UncertainRangePicture(uncertainFile.orElseGet(() -> beside(file))),
                new RecordedCut(rolls, job, clock, confirmed, more),
                journal,
                new AttendedRun.Typed(option, firstUncut, occupied));
    }

    /** {@code --again} without words is no reason; a cloth without a check is not confirmed. */
    private void requireOptions() {
        if (firstUncut.isPresent() != clothUnmoved) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--first-uncut RECORD and --cloth-unmoved belong together: cloth that has moved would be cut in the wrong place.");
        }
        if (again.filter(String::isBlank).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--again needs a reason in words.");
        }
        if (cloth.filter(String::isBlank).isPresent() || cloth.isPresent() != clothCheck.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--cloth ROLL and --cloth-check " + ClothOption.CHECKS + " belong together.");
        }
        if (clothCheck.isPresent() && clothOption().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--cloth-check (%s) must be %s.".formatted(clothCheck.get(), ClothOption.CHECKS));
        }
    }

    private Optional<ClothOption> clothOption() {
        return cloth.flatMap(roll -> ClothOption.of(roll, clothCheck.orElse("")));
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

    /** A number that no other host or job is likely to have, 1 to 4294967295. */
    private static long random() {
        long number = Integer.toUnsignedLong(new SecureRandom().nextInt());
        return number == 0 ? 1 : number;
    }
}
