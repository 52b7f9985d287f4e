package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.cli.option.TableOption;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.run.HostPolicy;
import io.tailorline.cutter.run.PollInterval;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.HostClock;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.json.FormatFault;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
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

/** {@code operate}: one manual command. Takes the lease, has the table do the one thing, and releases it. */
@Command(
        name = "operate",
        mixinStandardHelpOptions = true,
        description = {
            "Has a table do one thing by hand, waits until it is stationary again, prints its state and releases it.",
            "A table that another host holds for more than 3 s is left alone."
        },
        footer = {
            "",
            "Commands:",
            "  home           find the reference marks",
            "  pause          stop at the next lift",
            "  resume         refused: 'drive' continues a job, for it knows its cloth",
            "  abort          give the job up; what is cut stays cut",
            "  reset          leave FAULT, its cause gone and acknowledged",
            "  advance MM     advance the cloth",
            "  sharpen        sharpen the blade",
            "  feed PERCENT   set the feed override, 1 to 100",
            "  goto X Y       go to a point through the air, mm",
            "  clear          discard the job"
        })
public final class OperateCommand implements Callable<Integer> {

    /** Polls after which a table that was to move, and has not been seen moving, has stopped already. */
    private static final int MOVED = 5;

    /** Polls after which a stationary table will not do what it took: some half a minute. */
    private static final int GIVEN_UP = 300;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableAddress address;

    @Mixin
    private TableOption table;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = {
                "with abort or clear: the journal of the job, which ends in it with what the table has counted",
                "(default: the one in the working folder that has this job open)"
            })
    private Optional<Path> journal = Optional.empty();

    @Parameters(index = "0", paramLabel = "COMMAND", description = "what to do, see below")
    private Operation operation;

    @Parameters(index = "1..*", paramLabel = "ARG", description = "its numbers")
    private List<Double> numbers = List.of();

    private final HostClock clock;

    /** @param clock on which it waits for the table */
    public OperateCommand(HostClock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailed, FormatFault, JournalFault, TableFault, InterruptedException {
        if (numbers.size() != operation.arity()) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(
                            Locale.ROOT,
                            "%d %s after %s; expected '%s'.",
                            numbers.size(),
                            numbers.size() == 1 ? "number" : "numbers",
                            operation.name().toLowerCase(Locale.ROOT),
                            operation.usage()));
        }
        RegisterMap registers = table.registers();
        InetSocketAddress socket = address.socket();
        try (ModbusTable controller =
                new ModbusTable(socket, registers, token(), clock, ModbusTable.USUAL_TIMEOUT_MS)) {
            TableStatus found = controller.status();
            take(controller);
            try {
                TableStatus before = started(controller);
                requireAsFound(found, before);
                carryOut(controller);
                TableStatus after = watch(controller, before);
                if (operation.endsJob()) {
                    new EndedJob(before, after, controller.identity(), clock)
                            .into(journal)
                            .ifPresent(spec.commandLine().getOut()::println);
                }
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            } finally {
                LeaseRelease.of(controller, spec.commandLine().getErr());
            }
        }
        return 0;
    }

    /**
     * Whoever typed this saw the table as it was then. While another host was waited for its job may have ended, and
     * hands may be on what it has cut.
     */
    private void requireAsFound(TableStatus found, TableStatus now) throws CommandFailed {
        boolean isOtherJob = found.job().id() != now.job().id();
        boolean hasEnded = now.state() == TableState.DONE && found.state() != TableState.DONE;
        boolean isOtherState = found.state().isConclusive() && found.state() != now.state();
        if (isOtherJob || hasEnded || isOtherState && !operation.stops()) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "The table was %s with job %d when '%s' was typed, and is %s with job %d now: another host had it meanwhile. Nothing was sent. Maybe look at the table, and type it again.",
                    found.state(),
                    found.job().id(),
                    operation.usage(),
                    now.state(),
                    now.job().id()));
        }
    }

    /** A controller that was just switched on does not accept commands for a moment. */
    private TableStatus started(TableController controller) throws TableFault, InterruptedException {
        TableStatus status = controller.status();
        for (int polls = 0; status.state() == TableState.BOOT && polls < GIVEN_UP; polls++) {
            pause();
            status = controller.status();
        }
        return status;
    }

    /** A table may still do what it was told before: a blade that was sharp shows no sign of being sharpened. */
    private void carryOut(TableController controller) throws TableFault, InterruptedException {
        int polls = 0;
        while (!isTakenUp(controller, polls < GIVEN_UP)) {
            if (polls++ == 0) {
                spec.commandLine().getErr().println("The table still does what it was told before: waiting for it.");
            }
            pause();
        }
    }

    /** @param mayBeBusy whether a table that still does something else is no fault */
    private boolean isTakenUp(TableController controller, boolean mayBeBusy) throws TableFault {
        try {
            operation.carryOut(controller, numbers);
            return true;
        } catch (TableFault.CommandRefused refused) {
            if (refused.result() != CommandResult.BUSY || !mayBeBusy) {
                throw refused;
            }
            return false;
        }
    }

    /** A host that has just ended without releasing the table holds it until the watchdog trips: that is waited for. */
    private void take(ModbusTable controller) throws TableFault, InterruptedException {
        Instant end = clock.instant().plus(HostPolicy.DEAD_HOST_TIMEOUT);
        while (!isTaken(controller, clock.instant().isBefore(end))) {
            pause();
        }
    }

    /** @param mayBeDead whether another host may be one that has ended */
    private static boolean isTaken(ModbusTable controller, boolean mayBeDead) throws TableFault {
        try {
            controller.takeLease();
            return true;
        } catch (TableFault.CommandRefused refused) {
            if (refused.result() != CommandResult.NO_LEASE || !mayBeDead) {
                throw refused;
            }
            return false;
        }
    }

    private void pause() throws InterruptedException {
        clock.sleep(PollInterval.USUAL);
    }

    /** Prints each new state until the table is stationary and has done what was commanded. */
    private TableStatus watch(TableController controller, TableStatus before)
            throws CommandFailed, TableFault, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        TableStatus status = controller.status();
        TableState shown = before.state();
        boolean leftIt = !operation.startsLate();
        for (int polls = 0; operation.waits(); polls++) {
            if (status.state() != shown) {
                shown = status.state();
                leftIt = true;
                if (!shown.isStationary()) {
                    out.println(line(status));
                }
            }
            boolean elsewhere = shown.isStationary() && shown != before.state();
            if (elsewhere
                    || shown.isStationary()
                            && operation.isDone(before, status, numbers)
                            && (leftIt || polls >= MOVED)) {
                break;
            }
            if (shown.isStationary() && polls >= GIVEN_UP) {
                throw new CommandFailed("The table accepted %s but has not done it: %s. Maybe check what blocks it."
                        .formatted(operation.usage(), line(status)));
            }
            pause();
            status = controller.status();
        }
        out.println(line(status));
        return status;
    }

    private static String line(TableStatus status) {
        String fault = status.state() == TableState.FAULT
                ? String.format(
                        Locale.ROOT,
                        ", %s. %s",
                        status.fault().words(),
                        status.fault().remedy())
                : "";
        return String.format(
                Locale.ROOT,
                "%s at (%.2f, %.2f) mm, %s, feed %d %%%s",
                status.state(),
                status.machine().position().x(),
                status.machine().position().y(),
                job(status.job()),
                status.machine().feedOverride(),
                fault);
    }

    /** A table that has let its job go may still show how far that was. */
    private static String job(TableStatus.JobStatus job) {
        if (job.id() == 0 && job.doneRecord() == 0) {
            return "no job";
        }
        return String.format(
                Locale.ROOT,
                "%s, %d records and %d pieces done",
                job.id() == 0 ? "no job, the last one" : "job " + job.id(),
                job.doneRecord(),
                job.piecesDone());
    }

    /** A token that no other host is likely to have. */
    private static long token() {
        return 1 + Integer.toUnsignedLong(new SecureRandom().nextInt()) % 0xFFFF_FFFFL;
    }
}
