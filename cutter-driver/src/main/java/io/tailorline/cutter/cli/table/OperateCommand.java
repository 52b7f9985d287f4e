package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.cli.option.TableOption;
import io.tailorline.cutter.io.FormatFault;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.run.PollInterval;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code operate}: one command by hand. Takes the table, has it do the one thing, and lets it go. */
@Command(
        name = "operate",
        mixinStandardHelpOptions = true,
        description = {
            "Has a table do one thing by hand, waits until it stands again, prints its state and lets it go.",
            "A table that another host holds for more than 3 s is left alone."
        },
        footer = {
            "",
            "Commands:",
            "  home           find the reference marks",
            "  pause          go to the next lift and stand",
            "  resume         go on after the last record done, until it stands",
            "  abort          give the job up; what is cut stays cut",
            "  reset          leave FAULT, its cause gone and acknowledged",
            "  advance MM     move the cloth on",
            "  sharpen        sharpen the blade",
            "  feed PERCENT   slow the table down, 1 to 100",
            "  goto X Y       go to a point through the air, mm",
            "  clear          forget the job"
        })
public final class OperateCommand implements Callable<Integer> {

    /** Looks after which a table that was to set off, and has not been seen to, has come back already. */
    private static final int SET_OFF = 5;

    /** Looks after which a table that stands will not do what it took: some half a minute. */
    private static final int GIVEN_UP = 300;

    /** How long another host's lease is waited for: three usual watchdogs, as {@code drive} does. */
    private static final Duration LONGEST_AFTER_DEATH = Duration.ofSeconds(3);

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableAddress address;

    @Mixin
    private TableOption table;

    @Parameters(index = "0", paramLabel = "COMMAND", description = "what to do, see below")
    private Operation operation;

    @Parameters(index = "1..*", paramLabel = "ARG", description = "its numbers")
    private List<Double> numbers = List.of();

    @Override
    public Integer call() throws CommandFailed, FormatFault, TableFault, InterruptedException {
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
        SteadyClock clock = SteadyClock.startingAt(InstantSource.system());
        try (ModbusTable controller =
                new ModbusTable(socket, registers, token(), clock, ModbusTable.USUAL_TIMEOUT_MS)) {
            take(controller);
            try {
                TableStatus before = started(controller);
                operation.carryOut(controller, numbers);
                watch(controller, before);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            } finally {
                LeaseRelease.of(controller, spec.commandLine().getErr());
            }
        }
        return 0;
    }

    /** A controller that was just switched on takes no command yet: that passes by itself. */
    private static TableStatus started(TableController controller) throws TableFault, InterruptedException {
        PollInterval pause = PollInterval.of(PollInterval.USUAL);
        TableStatus status = controller.status();
        for (int looks = 0; status.state() == TableState.BOOT && looks < GIVEN_UP; looks++) {
            pause.pause();
            status = controller.status();
        }
        return status;
    }

    /** A host that has just ended without letting go holds the table until its watchdog trips: that is waited for. */
    private static void take(ModbusTable controller) throws CommandFailed, TableFault, InterruptedException {
        PollInterval pause = PollInterval.of(PollInterval.USUAL);
        long end = System.nanoTime() + LONGEST_AFTER_DEATH.toNanos();
        while (!isTaken(controller, end - System.nanoTime() > 0)) {
            pause.pause();
        }
    }

    /** @param patient whether another host may be one that has ended */
    private static boolean isTaken(ModbusTable controller, boolean patient) throws CommandFailed, TableFault {
        try {
            controller.takeLease();
            return true;
        } catch (TableFault.CommandRefused refused) {
            if (refused.result() != CommandResult.NO_LEASE) {
                throw refused;
            }
            if (patient) {
                return false;
            }
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "Host 0x%08X holds the table, which is in state %s. Maybe stop that host where it runs; a table that has not heard its host for the watchdog's time is free.",
                    controller.leaseHolder(),
                    refused.status().map(TableStatus::state).orElse(TableState.UNKNOWN)));
        }
    }

    /** Prints each new state until the table stands and has done what it was told. */
    private void watch(TableController controller, TableStatus before)
            throws CommandFailed, TableFault, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PollInterval pause = PollInterval.of(PollInterval.USUAL);
        TableStatus status = controller.status();
        TableState shown = before.state();
        boolean leftIt = !operation.setsOffLate();
        for (int looks = 0; operation.waits(); looks++) {
            if (status.state() != shown) {
                shown = status.state();
                leftIt = true;
                if (!stands(shown)) {
                    out.println(line(status));
                }
            }
            boolean elsewhere = stands(shown) && shown != before.state();
            if (elsewhere
                    || stands(shown) && operation.isDone(before, status, numbers) && (leftIt || looks >= SET_OFF)) {
                break;
            }
            if (stands(shown) && looks >= GIVEN_UP) {
                throw new CommandFailed("The table took %s and has not done it: %s. Maybe look what holds it."
                        .formatted(operation.usage(), line(status)));
            }
            pause.pause();
            status = controller.status();
        }
        out.println(line(status));
    }

    private static boolean stands(TableState state) {
        return switch (state) {
            case BOOT, HOMING, CUTTING, STARVED, ADVANCING, ABORTING, UNKNOWN -> false;
            case OFFLINE, IDLE, LOADING, READY, PAUSED, DONE, FAULT -> true;
        };
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
                "%s at (%.2f, %.2f) mm, job %d, %d records and %d pieces done, feed %d %%%s",
                status.state(),
                status.position().x(),
                status.position().y(),
                status.jobId(),
                status.doneRecord(),
                status.piecesDone(),
                status.feedOverride(),
                fault);
    }

    /** One that no other host is likely to have. */
    private static long token() {
        return 1 + Integer.toUnsignedLong(new SecureRandom().nextInt()) % 0xFFFF_FFFFL;
    }
}
