package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.cloth.SimulatedCloth;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.sim.fault.ScriptedFault;
import io.tailorline.cutter.sim.job.BladeWear;
import io.tailorline.cutter.sim.job.LoadedJob;
import io.tailorline.cutter.sim.job.StopPoint;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableState;
import java.util.Optional;

/**
 * States and commands of the simulated table, in table time. Knows no clock, no lease and no sequence numbers:
 * {@link TableFirmware} brings it forward and asks it to do things. Mutable; one thread.
 */
final class TableMachine {

    private static final int FULL_FEED = 100;

    /** Called for scripted events that are not faults of the table. */
    interface Outage {
        /** @param ago table seconds since it happened */
        void happened(ScriptedFault fault, double ago);
    }

    private final TableProfile profile;
    private final LoadedJob.Equipment equipment;
    private final Outage outage;
    private final FaultScript script;
    private final BladeWear blade;
    private final int ringBlocks;

    private final MachineState machineState = new MachineState();
    private final TableTop top = new TableTop();
    private final ManualCommands manualCommands;
    private final JobCommands jobCommands;
    private final ActiveFault activeFault = new ActiveFault();
    private double local;
    private int feedPercent = FULL_FEED;

    /** A controller just switched on, with nothing loaded. */
    TableMachine(
            TableProfile profile,
            FaultScript script,
            BladeWear blade,
            Outage outage,
            SimulatedCloth cloth,
            int ringBlocks) {
        this.profile = profile;
        this.script = script;
        this.blade = blade;
        this.outage = outage;
        this.manualCommands = new ManualCommands(profile, blade, machineState, top);
        this.equipment =
                new LoadedJob.Equipment(profile, script, blade, this::happen, cloth, this::reaches, this::fail);
        this.jobCommands = new JobCommands(equipment, machineState, top, manualCommands, ringBlocks);
        this.ringBlocks = ringBlocks;
    }

    /** Takes over what {@code before} retained over a power loss: the job and where it was, not where the head is. */
    void remember(TableMachine before) {
        top.remember(before.top, equipment);
    }

    /** The power is lost: the knife springs up where it is. */
    void losePower() {
        top.stopJob();
        machineState.breakOff();
    }

    // ---- time

    /** Lets {@code seconds} of table time pass. */
    void advance(double seconds) {
        activeFault.pass(seconds);
        local = Math.max(0, local - seconds);
        continueWork(seconds);
        triggerStateFaults();
    }

    private void continueWork(double seconds) {
        double left = machineState.pass(seconds);
        if (isExecuting()) {
            machineState.enter(top.job().run(left, feedShare()));
        }
    }

    /** What waits in the script for the state in which the table is now happens, before the next command. */
    void triggerStateFaults() {
        for (Optional<ScriptedFault> now = script.takeIn(state()); now.isPresent(); now = script.takeIn(state())) {
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
                losePower();
                outage.happened(now, ago);
                return Optional.of(TableState.OFFLINE);
            }
            default -> {
                outage.happened(now, ago);
                return Optional.empty();
            }
        }
    }

    /** Whether the head gets there; where it would run to its end, the limit switch stops the table. */
    private boolean reaches(TablePoint point) {
        boolean reached = top.reaches(point, profile);
        if (!reached) {
            fail(FaultCode.LIMIT);
        }
        return reached;
    }

    // ---- what the firmware asks for

    /** What a host asks for while no job runs. */
    ManualCommands manualCommands() {
        return manualCommands;
    }

    /** What a host asks for a job. */
    JobCommands jobCommands() {
        return jobCommands;
    }

    BlockResult offer(TableBlock block) {
        if (!hasJob()) {
            return block.checksumHolds() ? BlockResult.WRONG_JOB : BlockResult.CHECKSUM;
        }
        BlockResult result = top.job().offer(block);
        if (result == BlockResult.OK && top.job().ring().isComplete()) {
            completed();
        }
        return result;
    }

    private void completed() {
        if (!top.job().ring().checksumHolds()) {
            fail(FaultCode.PROGRAM_CHECKSUM);
        } else if (machineState.state() == TableState.LOADING) {
            machineState.enter(TableState.READY);
        }
    }

    CommandResult pause() {
        if (!isExecuting()) {
            return CommandResult.BAD_STATE;
        }
        halt(StopPoint.AT_LIFT, false);
        return CommandResult.OK;
    }

    /** The host is silent: cut to the end of the piece and pause there. */
    void pauseAfterPiece() {
        halt(StopPoint.AT_PIECE_END, true);
    }

    private void halt(StopPoint where, boolean byWatchdog) {
        top.job().stopAt(where, byWatchdog);
        advance(0);
    }

    CommandResult abort() {
        if (!CommandCode.ABORT.isTakenIn(machineState.state())) {
            return CommandResult.BAD_STATE;
        }
        if (activeFault.needsAcknowledgement()) {
            return CommandResult.LOCAL;
        }
        boolean down = top.shown().map(loaded -> loaded.execution().knifeDown()).orElse(false);
        top.stopJob();
        top.dropJob();
        endFault();
        machineState.begin(
                TableState.ABORTING,
                down ? profile.liftPlungeSeconds() / 2 : 0,
                () -> machineState.enter(manualCommands.idleState()));
        return CommandResult.OK;
    }

    CommandResult reset() {
        if (!CommandCode.RESET.isTakenIn(machineState.state())) {
            return CommandResult.BAD_STATE;
        }
        if (activeFault.needsAcknowledgement()) {
            return CommandResult.LOCAL;
        }
        if (activeFault.code().spoilsProgram()) {
            top.dropJob();
        }
        endFault();
        machineState.enter(hasJob() && manualCommands.isHomed() ? TableState.PAUSED : manualCommands.idleState());
        return CommandResult.OK;
    }

    /** The fault is over, however it ended: the head may no longer know where it is. */
    private void endFault() {
        if (!activeFault.code().keepsPosition()) {
            manualCommands.losePosition();
        }
        activeFault.clear();
    }

    CommandResult feed(long percent) {
        if (percent < 1 || percent > FULL_FEED) {
            return CommandResult.BAD_PARAMETER;
        }
        feedPercent = (int) percent;
        return CommandResult.OK;
    }

    /** Stops where it is, knife up, in FAULT. */
    void fail(FaultCode code) {
        fail(code, 0);
    }

    private void fail(FaultCode code, double acknowledgement) {
        activeFault.strike(
                code, top.shown().map(loaded -> loaded.execution().executing()).orElse(0L), acknowledgement);
        top.stopJob();
        machineState.breakOff();
        machineState.enter(TableState.FAULT);
    }

    // ---- what can be seen

    /** Blocks that it holds. */
    int ringBlocks() {
        return ringBlocks;
    }

    TableState state() {
        return machineState.state();
    }

    /** How far the cloth was advanced by hand since the job began, mm. */
    double handAdvance() {
        return top.handAdvance();
    }

    /** Whether a job runs; cloth advanced by hand is none. */
    boolean isExecuting() {
        return machineState.isExecuting();
    }

    /** The job to which blocks and commands belong; an aborted one is none. */
    boolean hasJob() {
        return top.hasJob();
    }

    /** The job whose counts are shown: the loaded one, or the one that was aborted last. */
    Optional<LoadedJob> shown() {
        return top.shown();
    }

    TablePoint position() {
        return top.position();
    }

    boolean isHomed() {
        return manualCommands.isHomed();
    }

    ActiveFault activeFault() {
        return activeFault;
    }

    /** Whether the table is operated at its own panel. */
    boolean isLocal() {
        return local > 0;
    }

    double knifeLength() {
        return blade.length();
    }

    int feedPercent() {
        return feedPercent;
    }

    double feedShare() {
        return feedPercent / (double) FULL_FEED;
    }
}
