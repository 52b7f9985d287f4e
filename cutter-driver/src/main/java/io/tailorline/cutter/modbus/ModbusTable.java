package io.tailorline.cutter.modbus;

import static io.tailorline.cutter.modbus.RegisterMap.COMMAND_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.COMMAND_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.IDENTITY_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.IDENTITY_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.MAILBOX_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.STATUS_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.STATUS_FIRST;

import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableCommand;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A cutting table on the other end of a Modbus TCP line. All requests, heartbeats included, go one after the other over one
 * connection from one thread. A broken line is opened again by the next call, which first looks whether it is still the same
 * table and the same start of its controller.
 */
public final class ModbusTable implements TableController {

    /** How long an answer may take before the line counts as broken, ms; as long as the table's usual watchdog. */
    public static final int USUAL_TIMEOUT_MS = 1000;

    /** A controller whose heartbeat stands still for this long is not believed. */
    private static final Duration CONTROLLER_SILENCE = Duration.ofMillis(500);

    /** Tries to get a command in between those of another host. */
    private static final int COMMAND_TRIES = 20;

    private static final int MAJOR = 0xFF00;

    private final ModbusLine line;
    private final LineThread thread;
    private final InstantSource clock;
    private final long token;
    private OptionalInt bootCount = OptionalInt.empty();
    private Optional<TableIdentity> identity = Optional.empty();
    private int controllerHeartbeat = -1;
    private Instant controllerLived = Instant.MIN;
    private boolean holdsLease;
    private int heartbeat;
    private int blockSequence;

    /**
     * Does not connect yet.
     *
     * @param token of this host, 1 to 4294967295; two hosts must not have the same
     * @param clock wall clock
     */
    public ModbusTable(InetSocketAddress address, long token, InstantSource clock, int timeoutMs) {
        this.line = new ModbusLine(address, timeoutMs);
        this.token = token;
        this.clock = clock;
        this.thread = new LineThread(this::beat);
    }

    @Override
    public TableIdentity identity() throws TableFault {
        return thread.call(() -> {
            connect();
            return identity.orElseThrow();
        });
    }

    @Override
    public TableStatus status() throws TableFault {
        return thread.call(() -> {
            connect();
            return readStatus();
        });
    }

    /** The words of all mapped registers from {@code first} on, as they come. */
    public int[] registers(int first, int count) throws TableFault {
        return thread.call(() -> {
            connect();
            return line.read(first, count);
        });
    }

    @Override
    public void takeLease() throws TableFault {
        command(CommandCode.TAKE_LEASE, 0, 0, 0);
        thread.call(() -> holdsLease = true);
    }

    @Override
    public void dropLease() throws TableFault {
        thread.call(() -> holdsLease = false);
        command(CommandCode.DROP_LEASE, 0, 0, 0);
    }

    @Override
    public void home() throws TableFault {
        command(CommandCode.HOME, 0, 0, 0);
    }

    @Override
    public void load(CutJob job) throws TableFault {
        if (status().jobId() != job.id()) {
            command(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum());
        }
        feed(job);
    }

    /** Each block is a turn of its own on the line, so that heartbeats pass between them. */
    @Override
    public boolean feed(CutJob job) throws TableFault {
        TableStatus status = status();
        while (true) {
            if (status.jobId() != job.id()) {
                throw TableFault.blockRefused(BlockResult.WRONG_JOB, status);
            }
            long next = status.acknowledgedBlocks();
            if (next >= job.blocks().size()) {
                return true;
            }
            if (status.freeBlocks() == 0) {
                return false;
            }
            status = thread.call(() -> handOver(job, next));
            boolean taken = status.acknowledgedBlocks() > next;
            if (!taken && status.blockEcho() == blockSequence && isHopeless(status.blockResult())) {
                throw TableFault.blockRefused(status.blockResult(), status);
            }
        }
    }

    @Override
    public void start(long firstRecord) throws TableFault {
        command(CommandCode.START, firstRecord, 0, 0);
    }

    @Override
    public void pause() throws TableFault {
        command(CommandCode.PAUSE, 0, 0, 0);
    }

    @Override
    public void resume(long firstRecord) throws TableFault {
        command(CommandCode.RESUME, firstRecord, 0, 0);
    }

    @Override
    public void abort() throws TableFault {
        command(CommandCode.ABORT, 0, 0, 0);
    }

    @Override
    public void reset() throws TableFault {
        command(CommandCode.RESET, 0, 0, 0);
    }

    @Override
    public void clear() throws TableFault {
        command(CommandCode.CLEAR_JOB, 0, 0, 0);
    }

    @Override
    public void close() {
        thread.close(line::close);
    }

    // ---- on the line's thread

    private TableStatus handOver(CutJob job, long block) throws TableFault {
        connect();
        blockSequence = TableCommand.next(blockSequence);
        line.write(MAILBOX_FIRST, MailboxWords.encode(job.blocks().get((int) block), blockSequence));
        return readStatus();
    }

    private static boolean isHopeless(BlockResult result) {
        return result == BlockResult.WRONG_JOB || result == BlockResult.BAD_FORMAT;
    }

    /**
     * Writes a command under the next number and reads what became of it. When another host used the number first, tries the
     * next. A lost answer leaves it open whether the command arrived; the table's state will tell.
     */
    private void command(CommandCode code, long p1, long p2, long p3) throws TableFault {
        for (int attempt = 0; attempt < COMMAND_TRIES; attempt++) {
            Optional<TableStatus> after = thread.call(() -> submit(code, p1, p2, p3));
            if (after.isPresent()) {
                TableStatus status = after.get();
                if (status.commandResult() != CommandResult.OK) {
                    throw new TableFault.CommandRefused(code, status.commandResult(), status);
                }
                return;
            }
        }
        throw new TableFault(String.format(
                Locale.ROOT,
                "Another host sends commands all the time: %s did not get through in %d tries.",
                code,
                COMMAND_TRIES));
    }

    private Optional<TableStatus> submit(CommandCode code, long p1, long p2, long p3) throws TableFault {
        connect();
        int sequence = TableCommand.next(readStatus().commandEcho());
        TableCommand command = new TableCommand(code.code(), p1, p2, p3, token, sequence);
        line.write(COMMAND_FIRST, MailboxWords.encode(command));
        TableStatus after = readStatus();
        TableCommand taken = MailboxWords.decodeCommand(line.read(COMMAND_FIRST, COMMAND_COUNT));
        return taken.equals(command) ? Optional.of(after) : Optional.empty();
    }

    private TableStatus readStatus() throws TableFault {
        int[] words = line.read(STATUS_FIRST, STATUS_COUNT);
        TableStatus status;
        try {
            status = StatusWords.decode(words);
        } catch (IllegalArgumentException e) {
            throw new TableFault("The table reports what its map does not know: " + e.getMessage(), e);
        }
        return livesNow(status.heartbeat()) ? status : status.in(TableState.UNKNOWN);
    }

    private boolean livesNow(int beat) {
        Instant now = clock.instant();
        if (beat != controllerHeartbeat) {
            controllerHeartbeat = beat;
            controllerLived = now;
        }
        return now.isBefore(controllerLived.plus(CONTROLLER_SILENCE));
    }

    private void connect() throws TableFault {
        if (line.isOpen()) {
            return;
        }
        line.open();
        int[] words = line.read(IDENTITY_FIRST, IDENTITY_COUNT);
        TableIdentity found = StatusWords.decodeIdentity(words);
        requireTable(words[0], found);
        int before = bootCount.orElse(found.bootCount());
        bootCount = OptionalInt.of(found.bootCount());
        identity = Optional.of(found);
        controllerHeartbeat = -1;
        if (before != found.bootCount()) {
            holdsLease = false;
            throw new TableFault.Restarted(before, found.bootCount());
        }
        beatIfHeld();
    }

    private void requireTable(int magic, TableIdentity found) throws TableFault {
        boolean known = (found.mapVersion() & MAJOR) == (TableIdentity.MAP_VERSION & MAJOR);
        if (magic != TableIdentity.MAGIC || !known) {
            line.close();
            throw new TableFault(String.format(
                    Locale.ROOT,
                    "What answers is no cutting table of this map: magic 0x%04X, map version 0x%04X; expected 0x%04X and 0x%04X.",
                    magic,
                    found.mapVersion(),
                    TableIdentity.MAGIC,
                    TableIdentity.MAP_VERSION));
        }
    }

    /** The host's heartbeat, on the line's own schedule. A dead line is left to the next call, which will say so. */
    private void beat() {
        try {
            if (holdsLease) {
                connect();
                beatIfHeld();
            }
        } catch (TableFault e) {
            line.close();
        }
    }

    private void beatIfHeld() throws TableFault {
        if (holdsLease) {
            heartbeat = TableCommand.next(heartbeat);
            int[] words = new int[RegisterMap.HB_HOST.address() + 1 - RegisterMap.LEASE_FIRST];
            RegisterMap.HOST_TOKEN.write(words, RegisterMap.LEASE_FIRST, token);
            RegisterMap.HB_HOST.write(words, RegisterMap.LEASE_FIRST, heartbeat);
            line.write(RegisterMap.LEASE_FIRST, words);
        }
    }
}
