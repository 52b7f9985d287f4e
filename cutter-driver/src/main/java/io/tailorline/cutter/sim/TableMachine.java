package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableState;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * States and motion of the simulated table, in table time. Knows no clock, no lease and no sequence numbers: {@link TableFirmware}
 * brings it forward and asks it to do things. Mutable; one thread.
 *
 * <p>{@link #advance} is the heart: as long as there is time, the machine finishes what it is in the middle of, decides at the
 * border between two records what comes next, and enters it.
 */
final class TableMachine {

    private static final double BOOT_SECONDS = 1;
    private static final double HOMING_SECONDS = 4;

    /** Where the head is after homing, and where it parks while cloth is laid and a job is loaded. */
    private static final TablePoint HOME = Head.HOME.at();

    /** Where a running job is to stop. */
    private enum Halt {
        NEVER,
        AT_LIFT,
        AT_PIECE_END
    }

    /** What happens outside a job: it takes its time, then leads to a state. */
    private record Phase(double seconds, Runnable then) {}

    /** Told of scripted events that are not faults of the table. */
    interface Outage {
        /** @param ago table seconds since it happened */
        void happened(ScriptedFault fault, double ago);
    }

    private final TableProfile profile;
    private final FaultScript script;
    private final Outage outage;
    private final LongConsumer trace;

    private TableState state = TableState.BOOT;
    private Optional<Phase> phase = Optional.of(new Phase(BOOT_SECONDS, () -> state = TableState.OFFLINE));
    private Optional<BlockRing> ring = Optional.empty();
    private Optional<Execution> execution = Optional.empty();
    private Halt halt = Halt.NEVER;
    private boolean homed;
    private boolean haltedByWatchdog;
    private TablePoint parked = HOME;
    private FaultCode fault = FaultCode.NONE;
    private long faultRecord;
    private double untilAcknowledged;
    private double elapsed;
    private double knifeLength;
    private int feedPercent = 100;
    private Optional<ScriptedFault> due = Optional.empty();

    TableMachine(TableProfile profile, FaultScript script, Outage outage, LongConsumer trace) {
        this.trace = trace;
        this.profile = profile;
        this.script = script;
        this.outage = outage;
    }

    // ---- time

    /** Lets {@code seconds} of table time pass. */
    void advance(double seconds) {
        double left = seconds;
        untilAcknowledged = Math.max(0, untilAcknowledged - seconds);
        while (true) {
            if (phase.isPresent()) {
                double take = Math.min(left, phase.get().seconds());
                left -= take;
                Phase rest = new Phase(phase.get().seconds() - take, phase.get().then());
                phase = Optional.of(rest);
                if (rest.seconds() > 0) {
                    return;
                }
                phase = Optional.empty();
                rest.then().run();
            } else if (!state.isRunning()) {
                return;
            } else if (execution().isInsideRecord()) {
                if (left <= 0 && execution().remaining() > 0) {
                    return;
                }
                left -= move(left);
            } else if (!enterNext()) {
                return;
            }
        }
    }

    /** Moves within a record, to its end, to a fault, or for {@code left} seconds; says how many it took. */
    private double move(double left) {
        Execution job = execution();
        double rate = feedPercent / 100.0 * job.speedPercent() / 100.0;
        double take = Math.min(left, job.remaining() / rate);
        if (due.isPresent()) {
            take = Math.min(take, Math.max(0, job.untilHalf()) / rate);
        }
        take = Math.min(take, script.untilTimed(elapsed).orElse(take));
        double cutBefore = job.cutLength();
        boolean toTheEnd = take * rate >= job.remaining();
        job.move(toTheEnd ? job.remaining() : take * rate);
        elapsed += take;
        knifeLength += job.cutLength() - cutBefore;
        if (due.isPresent() && (!job.isInsideRecord() || job.untilHalf() <= 0)) {
            ScriptedFault now = due.get();
            due = Optional.empty();
            happen(now, left - take);
        } else {
            double rest = left - take;
            script.takeTimed(elapsed).ifPresent(now -> happen(now, rest));
        }
        return take;
    }

    private void happen(ScriptedFault now, double ago) {
        if (now.kind() == ScriptedFault.Kind.STOP) {
            untilAcknowledged = now.needsAcknowledgement() ? Math.max(0, now.seconds() - ago) : 0;
            fail(now.code());
            return;
        }
        if (now.kind() == ScriptedFault.Kind.POWER_LOSS) {
            execution().stop();
            state = TableState.OFFLINE;
        }
        outage.happened(now, ago);
    }

    /** At the border between two records: stops, starves, finishes, or enters the next record. Says whether there is more to do. */
    private boolean enterNext() {
        Execution job = execution();
        job.skipWhatIsCut();
        if (!job.hasNext()) {
            job.stop();
            state = ring().isComplete() ? TableState.DONE : TableState.STARVED;
            return pauseIfStarvedUnwatched();
        }
        RingRecord next = job.next();
        if (mustHaltBefore(next)) {
            job.stop();
            state = TableState.PAUSED;
            halt = Halt.NEVER;
            return false;
        }
        if (mustWaitForBlocks(next)) {
            state = TableState.STARVED;
            return pauseIfStarvedUnwatched();
        }
        state = next.record() instanceof TableRecord.Advance ? TableState.ADVANCING : TableState.CUTTING;
        if (next.record() instanceof TableRecord.Sharpen) {
            knifeLength = 0;
        }
        job.begin();
        due = script.takeFor(next.index());
        return true;
    }

    private boolean pauseIfStarvedUnwatched() {
        if (state == TableState.STARVED && halt != Halt.NEVER) {
            state = TableState.PAUSED;
            halt = Halt.NEVER;
        }
        return false;
    }

    private boolean mustHaltBefore(RingRecord next) {
        boolean end = next.record() instanceof TableRecord.End;
        if (end || halt == Halt.NEVER) {
            return false;
        }
        boolean lift = next.record() instanceof TableRecord.LiftPlunge;
        return halt == Halt.AT_LIFT ? !next.before().knifeDown() || lift : next.liesBetweenPieces();
    }

    /** A contour is begun only when all of it is here, so that waiting never leaves a mark; a full ring must be emptied anyhow. */
    private boolean mustWaitForBlocks(RingRecord next) {
        if (!(next.record() instanceof TableRecord.Down)
                || ring().isComplete()
                || ring().free(execution().done()) == 0) {
            return false;
        }
        for (long i = next.index(); i <= ring().size(); i++) {
            if (ring().record(i).record() instanceof TableRecord.Up) {
                return false;
            }
        }
        return true;
    }

    // ---- what the firmware asks for

    CommandResult home() {
        if (phase.isPresent()) {
            return CommandResult.BUSY;
        }
        if (state != TableState.OFFLINE && state != TableState.IDLE) {
            return CommandResult.BAD_STATE;
        }
        state = TableState.HOMING;
        phase = Optional.of(new Phase(HOMING_SECONDS, () -> {
            homed = true;
            moveTo(HOME);
            state = TableState.IDLE;
        }));
        return CommandResult.OK;
    }

    CommandResult load(long jobId, long blockCount, long checksum) {
        if (!homed) {
            return CommandResult.NOT_HOMED;
        }
        if (state != TableState.IDLE) {
            return CommandResult.BAD_STATE;
        }
        if (jobId == 0 || blockCount == 0) {
            return CommandResult.BAD_PARAMETER;
        }
        forgetJob();
        moveTo(HOME);
        BlockRing loaded = new BlockRing(jobId, blockCount, checksum);
        ring = Optional.of(loaded);
        execution = Optional.of(new Execution(loaded, profile, parked, trace));
        state = TableState.LOADING;
        return CommandResult.OK;
    }

    BlockResult offer(TableBlock block) {
        if (ring.isEmpty()) {
            return block.checksumHolds() ? BlockResult.WRONG_JOB : BlockResult.CHECKSUM;
        }
        BlockResult result = ring().offer(block, execution().done());
        if (result == BlockResult.OK && ring().isComplete()) {
            completed();
        }
        return result;
    }

    private void completed() {
        if (!ring().checksumHolds()) {
            fail(FaultCode.PROGRAM_CHECKSUM);
        } else if (state == TableState.LOADING) {
            state = TableState.READY;
        }
    }

    CommandResult start(long firstRecord) {
        boolean streaming =
                state == TableState.LOADING && ring().free(execution().done()) == 0;
        if (state != TableState.READY && !streaming) {
            return CommandResult.BAD_STATE;
        }
        long first = Math.max(1, firstRecord);
        if (ring().isComplete() && first > ring().size()) {
            return CommandResult.BAD_PARAMETER;
        }
        execution().startAt(first);
        elapsed = 0;
        return run();
    }

    CommandResult resume(long firstRecord) {
        boolean interrupted = state == TableState.PAUSED || state == TableState.IDLE && ring.isPresent();
        if (!interrupted) {
            return CommandResult.BAD_STATE;
        }
        if (!homed) {
            return CommandResult.NOT_HOMED;
        }
        return firstRecord == execution().done() + 1 ? run() : CommandResult.BAD_PARAMETER;
    }

    private CommandResult run() {
        if (phase.isPresent()) {
            return CommandResult.BUSY;
        }
        halt = Halt.NEVER;
        haltedByWatchdog = false;
        state = TableState.CUTTING;
        return CommandResult.OK;
    }

    CommandResult pause() {
        if (!state.isRunning()) {
            return CommandResult.BAD_STATE;
        }
        haltAt(Halt.AT_LIFT);
        return CommandResult.OK;
    }

    /** Nobody watches: go to the end of the piece and stand there. */
    void pauseAfterPiece() {
        haltAt(Halt.AT_PIECE_END);
        haltedByWatchdog = true;
    }

    private void haltAt(Halt where) {
        if (state == TableState.STARVED) {
            state = TableState.PAUSED;
        } else if (halt != Halt.AT_LIFT) {
            halt = where;
        }
    }

    CommandResult abort() {
        if (state == TableState.BOOT || state == TableState.ABORTING) {
            return CommandResult.BAD_STATE;
        }
        boolean down = execution.map(Execution::knifeDown).orElse(false);
        execution.ifPresent(Execution::stop);
        execution.ifPresent(job -> parked = job.position());
        ring = Optional.empty();
        fault = FaultCode.NONE;
        state = TableState.ABORTING;
        phase = Optional.of(new Phase(
                down ? profile.liftPlungeSeconds() / 2 : 0,
                () -> state = homed ? TableState.IDLE : TableState.OFFLINE));
        return CommandResult.OK;
    }

    CommandResult reset() {
        if (state != TableState.FAULT) {
            return CommandResult.BAD_STATE;
        }
        if (untilAcknowledged > 0) {
            return CommandResult.LOCAL;
        }
        boolean checksumWrong = fault == FaultCode.PROGRAM_CHECKSUM;
        homed = homed && fault.keepsPosition();
        fault = FaultCode.NONE;
        faultRecord = 0;
        haltedByWatchdog = false;
        if (checksumWrong || ring.isEmpty()) {
            forgetJob();
            state = homed ? TableState.IDLE : TableState.OFFLINE;
        } else {
            state = homed ? TableState.PAUSED : TableState.OFFLINE;
        }
        return CommandResult.OK;
    }

    CommandResult clear() {
        return switch (state) {
            case IDLE, LOADING, READY, PAUSED, DONE, OFFLINE -> {
                forgetJob();
                state = homed ? TableState.IDLE : TableState.OFFLINE;
                yield CommandResult.OK;
            }
            default -> CommandResult.BAD_STATE;
        };
    }

    CommandResult feed(long percent) {
        if (percent < 1 || percent > 100) {
            return CommandResult.BAD_PARAMETER;
        }
        feedPercent = (int) percent;
        return CommandResult.OK;
    }

    CommandResult goTo(TablePoint to) {
        if (to.x() < 0 || to.y() < 0 || to.y() > profile.fieldY()) {
            return CommandResult.BAD_PARAMETER;
        }
        return byHand(state, new HeadMotion(profile).airSeconds(position(), to), () -> moveTo(to));
    }

    CommandResult advanceCloth(double by) {
        return by <= 0
                ? CommandResult.BAD_PARAMETER
                : byHand(TableState.ADVANCING, profile.conveyor().secondsFor(by), () -> {});
    }

    CommandResult sharpen() {
        return byHand(state, profile.sharpenSeconds(), () -> knifeLength = 0);
    }

    /** Something short that a host asks for while no job runs; the state afterwards is the one before. */
    private CommandResult byHand(TableState during, double seconds, Runnable then) {
        if (phase.isPresent()) {
            return CommandResult.BUSY;
        }
        if (!homed) {
            return CommandResult.NOT_HOMED;
        }
        if (state != TableState.IDLE && state != TableState.READY && state != TableState.PAUSED) {
            return CommandResult.BAD_STATE;
        }
        TableState before = state;
        state = during;
        phase = Optional.of(new Phase(seconds, () -> {
            then.run();
            state = before;
        }));
        return CommandResult.OK;
    }

    /** Stops where it is, knife up, in FAULT. */
    void fail(FaultCode code) {
        faultRecord = execution.map(Execution::executing).orElse(0L);
        execution.ifPresent(Execution::stop);
        phase = Optional.empty();
        fault = code;
        state = TableState.FAULT;
    }

    private void forgetJob() {
        execution.ifPresent(job -> parked = job.position());
        ring = Optional.empty();
        execution = Optional.empty();
        fault = FaultCode.NONE;
        faultRecord = 0;
        elapsed = 0;
        halt = Halt.NEVER;
        haltedByWatchdog = false;
        due = Optional.empty();
    }

    private void moveTo(TablePoint point) {
        parked = point;
        execution.ifPresent(job -> job.standAt(point));
    }

    // ---- what can be seen

    TableState state() {
        return state;
    }

    Optional<BlockRing> loaded() {
        return ring;
    }

    Optional<Execution> job() {
        return execution;
    }

    TablePoint position() {
        return execution.map(Execution::position).orElse(parked);
    }

    boolean isHomed() {
        return homed;
    }

    boolean isHaltedByWatchdog() {
        return haltedByWatchdog;
    }

    boolean needsAcknowledgement() {
        return state == TableState.FAULT && untilAcknowledged > 0;
    }

    FaultCode fault() {
        return fault;
    }

    long faultRecord() {
        return faultRecord;
    }

    double elapsed() {
        return elapsed;
    }

    double knifeLength() {
        return knifeLength;
    }

    int feedPercent() {
        return feedPercent;
    }

    private Execution execution() {
        return execution.orElseThrow();
    }

    private BlockRing ring() {
        return ring.orElseThrow();
    }
}
