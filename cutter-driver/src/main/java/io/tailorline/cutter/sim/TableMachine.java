package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableState;
import java.util.Optional;

/**
 * States and commands of the simulated table, in table time. Knows no clock, no lease and no sequence numbers: {@link
 * TableFirmware} brings it forward and asks it to do things. Mutable; one thread.
 */
final class TableMachine {

    private static final double BOOT_SECONDS = 1;
    private static final double HOMING_SECONDS = 4;
    private static final int FULL_FEED = 100;

    /** Where the head is after homing, and where it parks while cloth is laid and a job is loaded. */
    private static final TablePoint HOME = Head.HOME.at();

    /** What happens outside a job: it takes its time, then leads to a state. */
    private record Phase(double seconds, Runnable then) {}

    /** Told of scripted events that are not faults of the table. */
    interface Outage {
        /** @param ago table seconds since it happened */
        void happened(ScriptedFault fault, double ago);
    }

    private final TableProfile profile;
    private final LoadedJob.Equipment equipment;
    private final Outage outage;
    private final FaultScript script;
    private final Blade blade;

    private TableState state = TableState.BOOT;
    private Optional<Phase> phase = Optional.of(new Phase(BOOT_SECONDS, () -> state = TableState.OFFLINE));
    private Optional<LoadedJob> job = Optional.empty();
    private boolean dropped;
    private boolean homed;
    private TablePoint parked = HOME;
    private final StandingFault standing = new StandingFault();
    private double local;
    private double advancedByHand;
    private int feedPercent = FULL_FEED;

    /** A controller just switched on, with nothing loaded. */
    TableMachine(TableProfile profile, FaultScript script, Blade blade, Outage outage, Cloth cloth) {
        this.profile = profile;
        this.script = script;
        this.blade = blade;
        this.outage = outage;
        this.equipment = new LoadedJob.Equipment(profile, script, blade, this::happen, cloth);
    }

    /** Takes over what {@code before} kept through a power loss: the job and where it was, not where the head is. */
    void remember(TableMachine before) {
        job = before.job.map(kept -> kept.on(equipment));
        dropped = before.dropped;
        parked = before.position();
    }

    /** The power is gone: the knife springs up where it is. */
    void loosePower() {
        job.ifPresent(LoadedJob::stop);
        phase = Optional.empty();
    }

    // ---- time

    /** Lets {@code seconds} of table time pass. */
    void advance(double seconds) {
        standing.pass(seconds);
        local = Math.max(0, local - seconds);
        carryOn(seconds);
        befallState();
    }

    private void carryOn(double seconds) {
        double left = seconds;
        if (phase.isPresent()) {
            Phase now = phase.get();
            double take = Math.min(left, now.seconds());
            left -= take;
            phase = Optional.of(new Phase(now.seconds() - take, now.then()));
            if (take < now.seconds()) {
                return;
            }
            phase = Optional.empty();
            now.then().run();
        }
        if (isCarryingOut()) {
            state = job().run(left, feedPercent / (double) FULL_FEED);
        }
    }

    /** Whether something in the script waits for the state in which the table is now. */
    private void befallState() {
        for (Optional<ScriptedFault> now = script.takeIn(state); now.isPresent(); now = script.takeIn(state)) {
            happen(now.orElseThrow(), 0);
        }
    }

    private Optional<TableState> happen(ScriptedFault now, double ago) {
        switch (now.kind()) {
            case STOP -> {
                fail(now.code(), now.acknowledgement(ago));
                return Optional.of(TableState.FAULT);
            }
            case LOCAL -> {
                local = Math.max(0, now.seconds() - ago);
                return Optional.empty();
            }
            case POWER_LOSS -> {
                loosePower();
                outage.happened(now, ago);
                return Optional.of(TableState.OFFLINE);
            }
            default -> {
                outage.happened(now, ago);
                return Optional.empty();
            }
        }
    }

    // ---- what the firmware asks for

    /** Somebody has homed the table before anybody looked at it. */
    void standHomed() {
        phase = Optional.empty();
        homed = true;
        moveTo(HOME);
        state = TableState.IDLE;
    }

    CommandResult home() {
        if (phase.isPresent()) {
            return CommandResult.BUSY;
        }
        if (state != TableState.OFFLINE && state != TableState.IDLE) {
            return CommandResult.BAD_STATE;
        }
        state = TableState.HOMING;
        homed = false;
        phase = Optional.of(new Phase(HOMING_SECONDS, () -> {
            homed = true;
            moveTo(HOME);
            state = afterHoming();
        }));
        return CommandResult.OK;
    }

    /** A job that was kept but never begun is taken up where its transfer was. */
    private TableState afterHoming() {
        if (!hasJob() || job().isStarted()) {
            return TableState.IDLE;
        }
        return job().ring().checksumHolds() ? TableState.READY : TableState.LOADING;
    }

    CommandResult load(long jobId, long blockCount, long checksum) {
        if (!homed) {
            return CommandResult.NOT_HOMED;
        }
        if (state != TableState.IDLE || phase.isPresent()) {
            return CommandResult.BAD_STATE;
        }
        if (jobId == 0 || blockCount == 0) {
            return CommandResult.BAD_PARAMETER;
        }
        forgetJob();
        moveTo(HOME);
        job = Optional.of(new LoadedJob(new BlockRing(jobId, blockCount, checksum), equipment, parked));
        state = TableState.LOADING;
        return CommandResult.OK;
    }

    BlockResult offer(TableBlock block) {
        if (!hasJob()) {
            return block.checksumHolds() ? BlockResult.WRONG_JOB : BlockResult.CHECKSUM;
        }
        BlockResult result = job().offer(block);
        if (result == BlockResult.OK && job().ring().isComplete()) {
            completed();
        }
        return result;
    }

    private void completed() {
        if (!job().ring().checksumHolds()) {
            fail(FaultCode.PROGRAM_CHECKSUM);
        } else if (state == TableState.LOADING) {
            state = TableState.READY;
        }
    }

    CommandResult start(long firstRecord) {
        boolean streaming = state == TableState.LOADING && job().freeBlocks() == 0;
        if (state != TableState.READY && !streaming) {
            return CommandResult.BAD_STATE;
        }
        if (phase.isPresent()) {
            return CommandResult.BUSY;
        }
        long first = Math.max(1, firstRecord);
        if (job().ring().isComplete() && first > job().ring().size()) {
            return CommandResult.BAD_PARAMETER;
        }
        job().startAt(first);
        state = TableState.CUTTING;
        return CommandResult.OK;
    }

    CommandResult resume(long firstRecord) {
        boolean interrupted = state == TableState.PAUSED || state == TableState.IDLE && hasJob();
        if (!interrupted) {
            return CommandResult.BAD_STATE;
        }
        if (phase.isPresent()) {
            return CommandResult.BUSY;
        }
        if (firstRecord != job().execution().done() + 1) {
            return CommandResult.BAD_PARAMETER;
        }
        job().goOn();
        state = TableState.CUTTING;
        return CommandResult.OK;
    }

    CommandResult pause() {
        if (!isCarryingOut()) {
            return CommandResult.BAD_STATE;
        }
        halt(Halt.AT_LIFT, false);
        return CommandResult.OK;
    }

    /** Nobody watches: go to the end of the piece and stand there. */
    void pauseAfterPiece() {
        halt(Halt.AT_PIECE_END, true);
    }

    private void halt(Halt where, boolean byWatchdog) {
        job().haltAt(where, byWatchdog);
        advance(0);
    }

    CommandResult abort() {
        if (state == TableState.BOOT || state == TableState.ABORTING) {
            return CommandResult.BAD_STATE;
        }
        boolean down = job.map(loaded -> loaded.execution().knifeDown()).orElse(false);
        job.ifPresent(LoadedJob::stop);
        dropped = true;
        standing.clear();
        state = TableState.ABORTING;
        phase = Optional.of(new Phase(down ? profile.liftPlungeSeconds() / 2 : 0, () -> state = atRest()));
        return CommandResult.OK;
    }

    CommandResult reset() {
        if (state != TableState.FAULT) {
            return CommandResult.BAD_STATE;
        }
        if (standing.needsAcknowledgement()) {
            return CommandResult.LOCAL;
        }
        homed = homed && standing.code().keepsPosition();
        dropped = dropped || standing.spoilsProgram();
        standing.clear();
        state = hasJob() && homed ? TableState.PAUSED : atRest();
        return CommandResult.OK;
    }

    CommandResult clear() {
        return switch (state) {
            case IDLE, LOADING, READY, PAUSED, DONE, OFFLINE -> {
                forgetJob();
                state = atRest();
                yield CommandResult.OK;
            }
            default -> CommandResult.BAD_STATE;
        };
    }

    CommandResult feed(long percent) {
        if (percent < 1 || percent > FULL_FEED) {
            return CommandResult.BAD_PARAMETER;
        }
        feedPercent = (int) percent;
        return CommandResult.OK;
    }

    CommandResult goTo(TablePoint to) {
        double begin = advancedByHand
                + job.map(loaded -> loaded.execution().counts().advanced()).orElse(0.0);
        boolean reached =
                to.x() >= begin && to.x() <= begin + profile.fieldX() && to.y() >= 0 && to.y() <= profile.fieldY();
        if (!reached) {
            return CommandResult.BAD_PARAMETER;
        }
        return byHand(state, new HeadMotion(profile).airSeconds(position(), to), () -> moveTo(to));
    }

    CommandResult advanceCloth(double by) {
        return by <= 0
                ? CommandResult.BAD_PARAMETER
                : byHand(TableState.ADVANCING, profile.conveyor().secondsFor(by), () -> advancedByHand += by);
    }

    CommandResult sharpen() {
        return byHand(state, profile.sharpenSeconds(), blade::sharpen);
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
        fail(code, 0);
    }

    private void fail(FaultCode code, double acknowledgement) {
        standing.strike(code, job.map(loaded -> loaded.execution().executing()).orElse(0L), acknowledgement);
        job.ifPresent(LoadedJob::stop);
        phase = Optional.empty();
        state = TableState.FAULT;
    }

    private TableState atRest() {
        return homed ? TableState.IDLE : TableState.OFFLINE;
    }

    private void forgetJob() {
        parked = position();
        job = Optional.empty();
        dropped = false;
        advancedByHand = 0;
    }

    private void moveTo(TablePoint point) {
        parked = point;
        job.ifPresent(loaded -> loaded.execution().standAt(point));
    }

    // ---- what can be seen

    TableState state() {
        return state;
    }

    /** Whether a job runs; cloth advanced by hand is none. */
    boolean isCarryingOut() {
        return state.isRunning() && phase.isEmpty();
    }

    /** The job to which blocks and commands belong; an aborted one is none. */
    boolean hasJob() {
        return job.isPresent() && !dropped;
    }

    /** The job whose counts are shown: the loaded one, or the one that was aborted last. */
    Optional<LoadedJob> shown() {
        return job;
    }

    TablePoint position() {
        return job.map(loaded -> loaded.execution().position()).orElse(parked);
    }

    boolean isHomed() {
        return homed;
    }

    StandingFault standing() {
        return standing;
    }

    /** Whether somebody operates the table by its own panel. */
    boolean isLocal() {
        return local > 0;
    }

    double knifeLength() {
        return blade.length();
    }

    int feedPercent() {
        return feedPercent;
    }

    private LoadedJob job() {
        return job.orElseThrow();
    }
}
