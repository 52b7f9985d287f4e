package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.sim.cloth.SimulatedCloth;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.sim.fault.ScriptedFault;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A job on the table: its blocks, how far it is, and the table time it has taken. {@link #run} carries it out for a
 * while and says in which state that leaves the table. Mutable; one thread.
 */
public final class LoadedJob {

    /** Called when a scripted fault happens. */
    public interface FaultListener {
        /**
         * @param ago table seconds since it happened
         * @return the state in which it leaves the table; empty if the job continues
         */
        Optional<TableState> happened(ScriptedFault fault, double ago);
    }

    private final BlockRing ring;
    private final Execution execution;
    private final FaultScript script;
    private final BladeWear blade;
    private final FaultListener faultListener;
    private final Predicate<TablePoint> reach;
    private final Consumer<FaultCode> fault;
    private StopPoint halt = StopPoint.NEVER;
    private boolean stoppedByWatchdog;
    private boolean started;
    private double elapsed;
    private Optional<ScriptedFault> due = Optional.empty();

    /**
     * What a table has whatever job is on it.
     *
     * @param reach whether the head gets to a point; where it does not, the table has stopped with a fault
     * @param fault stops the table
     */
    public record Equipment(
            TableProfile profile,
            FaultScript script,
            BladeWear blade,
            FaultListener faultListener,
            SimulatedCloth cloth,
            Predicate<TablePoint> reach,
            Consumer<FaultCode> fault) {}

    public LoadedJob(BlockRing ring, Equipment equipment, TablePoint parked) {
        this(ring, new Execution(ring, equipment.profile(), parked, equipment.cloth()), equipment);
    }

    private LoadedJob(BlockRing ring, Execution execution, Equipment equipment) {
        this.ring = ring;
        this.execution = execution;
        this.script = equipment.script();
        this.blade = equipment.blade();
        this.faultListener = equipment.faultListener();
        this.reach = equipment.reach();
        this.fault = equipment.fault();
    }

    /** The same job on a controller that has restarted and retained it. */
    public LoadedJob on(Equipment other) {
        LoadedJob retained = new LoadedJob(ring, execution, other);
        retained.elapsed = elapsed;
        retained.started = started;
        return retained;
    }

    public BlockRing ring() {
        return ring;
    }

    public Execution execution() {
        return execution;
    }

    /** Table seconds spent carrying it out. */
    public double elapsed() {
        return elapsed;
    }

    public boolean isStoppedByWatchdog() {
        return stoppedByWatchdog;
    }

    /** Whether it was ever begun. */
    public boolean isStarted() {
        return started;
    }

    public int freeBlocks() {
        return ring.free(execution.done());
    }

    public BlockResult offer(TableBlock block) {
        return ring.offer(block, execution.done());
    }

    public void startAt(long first) {
        execution.startAt(first);
        elapsed = 0;
        continueOn();
    }

    /** Continues after the last record done; one that was never begun begins. */
    public void continueOn() {
        started = true;
        resume();
    }

    /** No longer is to stop. */
    private void resume() {
        halt = StopPoint.NEVER;
        stoppedByWatchdog = false;
    }

    /** Is to stop; the sooner of two requests counts. */
    public void stopAt(StopPoint where, boolean byWatchdog) {
        if (halt != StopPoint.AT_LIFT) {
            halt = where;
        }
        stoppedByWatchdog |= byWatchdog;
    }

    /** Stops where the head is, knife up. */
    public void stop() {
        execution.stop();
        resume();
    }

    /**
     * Lets {@code seconds} of table time pass; less, if the job stops before.
     *
     * @param feed share of the profile's speeds
     */
    public TableState run(double seconds, double feed) {
        execution.feed(feed);
        double left = seconds;
        while (true) {
            if (!execution.isInsideRecord()) {
                Optional<TableState> stopped = enterNext();
                if (stopped.isPresent()) {
                    return stopped.get();
                }
            }
            if (left <= 0 && execution.remaining() > 0) {
                return stateInside();
            }
            double take = move(left);
            left -= take;
            Optional<TableState> struck = strike(left);
            if (struck.isPresent()) {
                return struck.get();
            }
        }
    }

    private TableState stateInside() {
        return execution.next().record() instanceof TableRecord.Advance ? TableState.ADVANCING : TableState.CUTTING;
    }

    /** Moves within a record, to its end, to a fault, or for {@code left} seconds; says how many it took. */
    private double move(double left) {
        double take = Math.min(left, execution.remaining());
        if (due.isPresent()) {
            take = Math.min(take, Math.max(0, execution.untilHalf()));
        }
        take = Math.min(take, script.untilTimed(elapsed).orElse(take));
        double cutBefore = execution.counts().cutLength();
        execution.move(take);
        blade.cut(execution.counts().cutLength() - cutBefore);
        elapsed += take;
        return take;
    }

    /** A scripted fault whose time has come happens; says in which state it leaves the table. */
    private Optional<TableState> strike(double ago) {
        Optional<ScriptedFault> now;
        if (due.isPresent() && (!execution.isInsideRecord() || execution.untilHalf() <= 0)) {
            now = due;
            due = Optional.empty();
        } else {
            now = script.takeTimed(elapsed);
        }
        return now.flatMap(fault -> faultListener.happened(fault, ago));
    }

    /** Between two records: stops, with the state that this leads to, or enters the next record. */
    private Optional<TableState> enterNext() {
        execution.skipWhatIsCut();
        if (!execution.hasNext()) {
            execution.stop();
            return Optional.of(ring.isComplete() ? atTheEnd() : waiting());
        }
        RingRecord next = execution.next();
        if (next.isMisplaced() || isBeyondEnd(next)) {
            return Optional.of(badRecord());
        }
        boolean end = next.record() instanceof TableRecord.End;
        if (!end && halt.comesBefore(next)) {
            execution.stop();
            halt = StopPoint.NEVER;
            return Optional.of(TableState.PAUSED);
        }
        if (mustWaitForBlocks(next)) {
            return Optional.of(waiting());
        }
        boolean moves = next.isCut() || next.record() instanceof TableRecord.Air;
        if (moves && !reach.test(next.after().at())) {
            return Optional.of(TableState.FAULT);
        }
        if (next.record() instanceof TableRecord.Sharpen) {
            blade.sharpen();
        }
        execution.begin();
        due = script.takeFor(next.index());
        return Optional.empty();
    }

    /** A program ends with END, and begins before it. */
    private TableState atTheEnd() {
        boolean whole =
                ring.record(ring.size()).record() instanceof TableRecord.End && execution.startRecord() <= ring.size();
        if (!whole) {
            return badRecord();
        }
        stoppedByWatchdog = false;
        return TableState.DONE;
    }

    /** END is followed by nothing. */
    private boolean isBeyondEnd(RingRecord entry) {
        return entry.index() > 1 && ring.record(entry.index() - 1).record() instanceof TableRecord.End;
    }

    private TableState badRecord() {
        fault.accept(FaultCode.BAD_RECORD);
        return TableState.FAULT;
    }

    /** No more blocks come when the job was to stop anyhow. */
    private TableState waiting() {
        return halt == StopPoint.NEVER ? TableState.STARVED : TableState.PAUSED;
    }

    /**
     * A contour is begun only when all of it is here, so that waiting never leaves a mark; a full ring must be emptied
     * anyhow.
     */
    private boolean mustWaitForBlocks(RingRecord next) {
        if (!(next.record() instanceof TableRecord.Down) || ring.isComplete() || freeBlocks() == 0) {
            return false;
        }
        for (long i = next.index(); i <= ring.size(); i++) {
            if (ring.record(i).record() instanceof TableRecord.Up) {
                return false;
            }
        }
        return true;
    }
}
