package io.tailorline.cutter.modbus;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.Capability;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The exchange with one table, request by request. Reopens a broken connection and first checks that it is still the
 * same table and the same start of its controller; checks again when the table has lost the lease. One thread: that of
 * the line.
 */
final class TableSession {

    /** A controller whose heartbeat has stopped for this long is not trusted. */
    private static final Duration CONTROLLER_SILENCE = Duration.ofMillis(500);

    /** What does no more when it is done twice. */
    private static final Set<CommandCode> MAY_BE_REPEATED = EnumSet.of(CommandCode.TAKE_LEASE, CommandCode.SETFEED);

    /** What has no parameter that could be wrong. */
    private static final Set<CommandCode> HAVE_NO_PARAMETER = EnumSet.of(
            CommandCode.PAUSE,
            CommandCode.ABORT,
            CommandCode.RESET,
            CommandCode.HOME,
            CommandCode.SHARPEN,
            CommandCode.CLEAR_JOB,
            CommandCode.TAKE_LEASE,
            CommandCode.DROP_LEASE);

    private final ModbusConnection line;
    private final RegisterMap map;
    private final StatusCodec status;
    private final MailboxCodec mail;
    private final IdentityCheck identityCheck;
    private final InstantSource clock;
    private final long token;
    private Optional<TableFault.Restarted> unreportedRestart = Optional.empty();
    private Optional<TableState> identityCheckedIn = Optional.empty();
    private int controllerHeartbeat = -1;
    private Instant controllerSeen = Instant.MIN;
    private boolean holdsLease;
    private int heartbeat;
    private int blockSequence;

    TableSession(ModbusConnection line, RegisterMap map, InstantSource clock, long token) {
        this.line = line;
        this.map = map;
        this.status = new StatusCodec(map);
        this.mail = new MailboxCodec(map);
        this.identityCheck = new IdentityCheck(line, map);
        this.clock = clock;
        this.token = token;
    }

    void deadlineAt(long nanos) {
        line.deadlineAt(nanos);
    }

    void close() {
        line.close();
    }

    void holdsLease(boolean holds) {
        holdsLease = holds;
    }

    TableIdentity identity() throws TableFault {
        connect();
        return identityCheck.identity();
    }

    int[] words(RegisterBlock block) throws TableFault {
        connect();
        return line.read(block);
    }

    TableStatus poll() throws TableFault {
        connect();
        return decoded(line.read(RegisterBlock.STATUS));
    }

    /** The number of the last block transferred. */
    int blockSequence() {
        return blockSequence;
    }

    /** Transfers a block and reads its result, in one round trip where map and table allow. */
    TableStatus writeBlock(TableBlock block) throws TableFault {
        connect();
        blockSequence = RegisterCommand.next(blockSequence);
        int[] words = mail.encode(block, blockSequence);
        if (map.readWrite() && identityCheck.identity().has(Capability.READ_WRITE)) {
            return decoded(line.writeThenRead(RegisterBlock.MAILBOX, words, RegisterBlock.STATUS));
        }
        line.write(RegisterBlock.MAILBOX, 0, words);
        return poll();
    }

    /**
     * Writes a command under the next number; empty when it may and must be tried again.
     *
     * @throws TableFault.LinkLost when another command hides the result of this one: it was taken, and is not sent
     *     twice; the table's state shows it
     */
    Optional<TableStatus> submit(CommandCode code, long... parameters) throws TableFault {
        long[] p = Arrays.copyOf(parameters, RegisterCommand.PARAMETERS);
        int sequence = RegisterCommand.next(poll().command().echo());
        RegisterCommand command = new RegisterCommand(code.code(), p[0], p[1], p[2], token, sequence);
        line.write(RegisterBlock.COMMAND, 0, mail.encode(command));
        TableStatus after = poll();
        if (after.command().result() == CommandResult.DAMAGED) {
            requireNotTaken(code, after.command().echo() == sequence);
            return Optional.empty();
        }
        RegisterCommand taken = readBack();
        boolean isOwn = taken.equals(command);
        boolean isOwnResult =
                after.command().result() != CommandResult.BAD_PARAMETER || !HAVE_NO_PARAMETER.contains(code);
        if (isOwn && isOwnResult) {
            return Optional.of(after);
        }
        if ((isOwn || taken.sequence() != sequence) && !MAY_BE_REPEATED.contains(code)) {
            throw isOwn ? hiddenByLate(code) : hiddenByOther(code, taken);
        }
        return Optional.empty();
    }

    /** A command of this number was taken, and one that came damaged after it hides its result. */
    private static void requireNotTaken(CommandCode code, boolean taken) throws TableFault.LinkLost {
        if (taken && !MAY_BE_REPEATED.contains(code)) {
            throw hiddenByDamaged(code);
        }
    }

    private static TableFault.LinkLost hiddenByDamaged(CommandCode code) {
        return new TableFault.LinkLost(String.format(
                Locale.ROOT,
                "A damaged command hides the result of %s. Maybe check the network cable and the gateway before the table, and check what the table does before you send it again.",
                code));
    }

    private RegisterCommand readBack() throws TableFault {
        int[] words = line.read(RegisterBlock.COMMAND);
        requireWhole(mail.isWhole(words));
        return mail.decodeCommand(words);
    }

    /** An answer that was damaged on the way says nothing; the connection is opened again. */
    private void requireWhole(boolean whole) throws TableFault.LinkLost {
        if (!whole) {
            line.close();
            throw new TableFault.LinkLost(
                    "The table's answer was damaged on the way: its check word does not hold. Maybe check the network cable and the gateway before the table.");
        }
    }

    /** The table refuses by its number what was sent before and came after. */
    private static TableFault.LinkLost hiddenByLate(CommandCode code) {
        return new TableFault.LinkLost(String.format(
                Locale.ROOT,
                "A late command hides the result of %s. Maybe the connection is slow: check what the table does before you send it again.",
                code));
    }

    private static TableFault.LinkLost hiddenByOther(CommandCode code, RegisterCommand taken) {
        return new TableFault.LinkLost(String.format(
                Locale.ROOT,
                "Another host (0x%08X) sent a command right after %s, which hides its result. Maybe stop that host, and check what the table does before you send it again.",
                taken.token(),
                code));
    }

    /** Token of the host that holds the table; 0 for none. */
    long leaseHolder() throws TableFault {
        return status.token(words(RegisterBlock.LEASE));
    }

    /** What the table is to do when this host falls silent, and after how long. */
    void setSilence(int policy, int watchdogMs) throws TableFault {
        connect();
        heartbeat = RegisterCommand.next(heartbeat);
        int[] words = line.read(RegisterBlock.LEASE);
        int[] wanted = status.encode(token, heartbeat, policy, watchdogMs);
        for (RegisterName name : RegisterName.of(RegisterBlock.LEASE)) {
            System.arraycopy(
                    wanted,
                    map.offset(name),
                    words,
                    map.offset(name),
                    map.entry(name).count());
        }
        line.write(RegisterBlock.LEASE, 0, words);
    }

    /**
     * The host's heartbeat, on the connection's own schedule. A broken connection is left to the next call, which
     * reports it.
     */
    void beat() {
        if (!holdsLease) {
            return;
        }
        try {
            if (line.isOpen()) {
                writeHeartbeat();
            } else {
                connect();
            }
        } catch (TableFault.Restarted e) {
            unreportedRestart = Optional.of(e);
            line.close();
        } catch (TableFault e) {
            line.close();
        }
    }

    private TableStatus decoded(int[] words) throws TableFault {
        requireWhole(status.isWhole(words));
        TableStatus seen;
        try {
            seen = status.decode(words);
        } catch (IllegalArgumentException e) {
            throw new TableFault("The table reports what its map does not know: " + e.getMessage(), e);
        }
        requireSameStart(seen);
        return isAlive(seen.heartbeat()) ? seen : seen.in(TableState.UNKNOWN);
    }

    /**
     * A table that has lost the lease may have restarted. Its identity is read once, and again when its state is
     * another, for a new start changes that; in the states of a new start it is asked at every poll.
     */
    private void requireSameStart(TableStatus seen) throws TableFault {
        boolean hasLostLease = holdsLease && !seen.has(StatusBit.HOST_LEASE);
        if (!hasLostLease) {
            identityCheckedIn = Optional.empty();
            return;
        }
        boolean mayBeNew = seen.state() == TableState.BOOT || seen.state() == TableState.OFFLINE;
        if (mayBeNew || identityCheckedIn.filter(seen.state()::equals).isEmpty()) {
            requireSameStart();
            identityCheckedIn = Optional.of(seen.state());
        }
    }

    private boolean isAlive(int beat) {
        Instant now = clock.instant();
        if (beat != controllerHeartbeat) {
            controllerHeartbeat = beat;
            controllerSeen = now;
        }
        return now.isBefore(controllerSeen.plus(CONTROLLER_SILENCE));
    }

    private void connect() throws TableFault {
        if (unreportedRestart.isPresent()) {
            TableFault.Restarted restarted = unreportedRestart.get();
            unreportedRestart = Optional.empty();
            throw restarted;
        }
        if (line.isOpen()) {
            return;
        }
        line.open();
        controllerHeartbeat = -1;
        requireSameStart();
    }

    /** A new start may hide behind a line that lives: something between host and controller can keep it open. */
    private void requireSameStart() throws TableFault {
        try {
            identityCheck.requireSameStart();
        } catch (TableFault.Restarted e) {
            holdsLease = false;
            throw e;
        }
    }

    private void writeHeartbeat() throws TableFault {
        heartbeat = RegisterCommand.next(heartbeat);
        int[] words = status.encode(token, heartbeat, 0, 0);
        int from = map.offset(RegisterName.HOST_TOKEN);
        int to = map.offset(RegisterName.HB_HOST)
                + map.entry(RegisterName.HB_HOST).count();
        line.write(RegisterBlock.LEASE, from, Arrays.copyOfRange(words, from, to));
    }
}
