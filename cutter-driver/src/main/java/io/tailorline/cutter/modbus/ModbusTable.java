package io.tailorline.cutter.modbus;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandParameter;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableFit;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A cutting table on the other end of a Modbus TCP line. All requests, heartbeats included, go one after the other over one
 * connection from one thread; heartbeats only while somebody looks at the table at least once a second. A broken line is opened again by the next call, which first looks whether it is still the same
 * table and the same start of its controller.
 *
 * <p>No call waits longer than twice the timeout for a table that answers late, wrongly or not at all; handing a job over takes
 * as long as it takes while the table goes on acknowledging.
 */
public final class ModbusTable implements TableController {

    /** How long an answer may take before the line counts as broken, ms; as long as the table's usual watchdog. */
    public static final int USUAL_TIMEOUT_MS = 1000;

    /** Of the timeout: a call with all its requests, and a heartbeat that it may have to wait for; together below two. */
    private static final double CALL_TIMEOUTS = 1.4;

    private static final double BEAT_TIMEOUTS = 0.5;

    /**
     * A host that has not looked at its table for this long has fallen silent, whatever its line does: no heartbeat keeps from
     * the table that nobody watches it. Together with the watchdog not longer than what a question about the cloth reckons with.
     */
    private static final long UNWATCHED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Tries to get a command in between those of another host. */
    private static final int COMMAND_TRIES = 20;

    /** Times that one block is sent to a table that answers and does not take it. */
    private static final int BLOCK_TRIES = 5;

    private final TableSession session;
    private final LineThread thread;
    private final RegisterMap map;
    private final int timeoutMs;
    private Optional<CutJob> fitted = Optional.empty();

    /** When somebody last called, on the scale of {@link System#nanoTime()}. */
    private volatile long called = System.nanoTime();

    /**
     * A table of our own type. Does not connect yet.
     *
     * @param token of this host, 1 to 4294967295; two hosts must not have the same
     * @param clock wall clock
     */
    public ModbusTable(InetSocketAddress address, long token, InstantSource clock, int timeoutMs) {
        this(address, RegisterMapYaml.builtIn(), token, clock, timeoutMs);
    }

    /** A table whose registers lie as {@code map} says. */
    public ModbusTable(InetSocketAddress address, RegisterMap map, long token, InstantSource clock, int timeoutMs) {
        this.map = map;
        this.timeoutMs = timeoutMs;
        this.session = new TableSession(new ModbusLine(address, map, timeoutMs), map, clock, token);
        this.thread = new LineThread(this::beat);
    }

    @Override
    public TableIdentity identity() throws TableFault {
        return call(callEnd(), session::identity);
    }

    @Override
    public TableStatus status() throws TableFault {
        return call(callEnd(), session::look);
    }

    /** The registers of a block as they come, read together. */
    public int[] words(RegisterBlock block) throws TableFault {
        return call(callEnd(), () -> session.words(block));
    }

    /** Token of the host that holds the table, 0 for none. */
    public long leaseHolder() throws TableFault {
        return call(callEnd(), session::leaseHolder);
    }

    @Override
    public void takeLease() throws TableFault {
        command(CommandCode.TAKE_LEASE, 0, 0, 0);
        call(callEnd(), () -> {
            session.holdsLease(true);
            return true;
        });
    }

    @Override
    public void dropLease() throws TableFault {
        call(callEnd(), () -> {
            session.holdsLease(false);
            return true;
        });
        command(CommandCode.DROP_LEASE, 0, 0, 0);
    }

    @Override
    public void onSilence(CommunicationLossPolicy policy, Duration after) throws TableFault {
        call(callEnd(), () -> {
            session.setSilence(policy.ordinal(), (int) after.toMillis());
            return true;
        });
    }

    @Override
    public void home() throws TableFault {
        command(CommandCode.HOME, 0, 0, 0);
    }

    @Override
    public void load(CutJob job) throws TableFault {
        CutJob blocks = fitted(job);
        if (status().jobId() != job.id()) {
            TableFit.require(job.program(), identity());
            command(CommandCode.LOAD, job.id(), blocks.blocks().size(), job.checksum());
        }
        feed(job);
    }

    /** Each block is a turn of its own on the line, so that heartbeats pass between them. */
    @Override
    public boolean feed(CutJob job) throws TableFault {
        CutJob blocks = fitted(job);
        TableStatus status = status();
        int refusals = 0;
        while (true) {
            if (status.jobId() != job.id()) {
                throw TableFault.blockRefused(BlockResult.WRONG_JOB, status);
            }
            long next = status.acknowledgedBlocks();
            requireKnown(next, blocks, status);
            if (next == blocks.blocks().size()) {
                return true;
            }
            if (status.freeBlocks() == 0) {
                return false;
            }
            status = call(callEnd(), () -> session.handOver(blocks.blocks().get((int) next)));
            refusals = status.acknowledgedBlocks() > next ? 0 : refusals + 1;
            if (refusals > 0 && isHopeless(status) || refusals == BLOCK_TRIES) {
                throw TableFault.blockRefused(status.blockResult(), status);
            }
        }
    }

    private static void requireKnown(long acknowledged, CutJob job, TableStatus status) throws TableFault {
        if (acknowledged > job.blocks().size()) {
            throw new TableFault(
                    String.format(
                            Locale.ROOT,
                            "The table acknowledges %d blocks of job %d, which has %d. Maybe clear the job and load it again.",
                            acknowledged,
                            job.id(),
                            job.blocks().size()),
                    status);
        }
    }

    private boolean isHopeless(TableStatus status) {
        return status.blockEcho() == session.blockSequence()
                && (status.blockResult() == BlockResult.WRONG_JOB || status.blockResult() == BlockResult.BAD_FORMAT);
    }

    /** The job in blocks of a size that the table and its mailbox take. */
    private CutJob fitted(CutJob job) throws TableFault {
        int words = Math.min(identity().payloadWords(), map.payloadWords());
        if (fitted.isEmpty() || fitted.get().id() != job.id() || fitted.get().checksum() != job.checksum()) {
            fitted = Optional.of(job.inBlocksOf(words));
        }
        return fitted.get();
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
    public void advance(double by) throws TableFault {
        command(CommandCode.ADVANCE, CommandParameter.distance(by), 0, 0);
    }

    @Override
    public void sharpen() throws TableFault {
        command(CommandCode.SHARPEN, 0, 0, 0);
    }

    @Override
    public void setFeed(int percent) throws TableFault {
        command(CommandCode.SETFEED, Integer.toUnsignedLong(percent), 0, 0);
    }

    @Override
    public void goTo(TablePoint point) throws TableFault {
        command(CommandCode.GOTO, CommandParameter.coordinate(point.x()), CommandParameter.coordinate(point.y()), 0);
    }

    @Override
    public void close() {
        thread.close(session::close);
    }

    /**
     * Writes a command under the next number and reads what became of it. When another host used the number first, tries the
     * next. A lost answer leaves it open whether the command arrived; the table's state will tell.
     */
    private void command(CommandCode code, long p1, long p2, long p3) throws TableFault {
        long end = callEnd();
        for (int attempt = 0; attempt < COMMAND_TRIES; attempt++) {
            Optional<TableStatus> after = call(end, () -> session.submit(code, p1, p2, p3));
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
                "Another host sends commands all the time: %s did not get through in %d tries. Maybe stop that host.",
                code,
                COMMAND_TRIES));
    }

    // ---- turns on the line

    private <T> T call(long end, LineThread.Turn<T> turn) throws TableFault {
        called = System.nanoTime();
        try {
            return thread.call(() -> {
                session.turnEndsAt(end);
                return turn.take();
            });
        } finally {
            called = System.nanoTime();
        }
    }

    private void beat() {
        if (System.nanoTime() - called > UNWATCHED_NANOS) {
            return;
        }
        session.turnEndsAt(after(BEAT_TIMEOUTS));
        session.beat();
    }

    /** A call's time begins when it has its turn: at most a heartbeat is before it. */
    private long callEnd() {
        return after(CALL_TIMEOUTS + BEAT_TIMEOUTS);
    }

    private long after(double timeouts) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.round(timeouts * timeoutMs));
    }
}
