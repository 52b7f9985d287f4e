package io.tailorline.cutter.sim;

import io.tailorline.cutter.sim.job.BlockRing;
import io.tailorline.cutter.sim.job.LoadedJob;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableState;

/**
 * What a host asks of the simulated table for a job: to take it, to begin it, to continue it, to forget it. Mutable;
 * one thread.
 */
final class JobCommands {

    private final LoadedJob.Equipment equipment;
    private final MachineState machineState;
    private final TableTop top;
    private final int ringBlocks;
    private final ManualCommands manualCommands;

    JobCommands(
            LoadedJob.Equipment equipment,
            MachineState machineState,
            TableTop top,
            ManualCommands manualCommands,
            int ringBlocks) {
        this.equipment = equipment;
        this.machineState = machineState;
        this.top = top;
        this.manualCommands = manualCommands;
        this.ringBlocks = ringBlocks;
    }

    CommandResult load(long jobId, long blockCount, long checksum) {
        if (!manualCommands.isHomed()) {
            return CommandResult.NOT_HOMED;
        }
        if (!CommandCode.LOAD.isTakenIn(machineState.state()) || machineState.isBusy()) {
            return CommandResult.BAD_STATE;
        }
        if (jobId == 0 || blockCount == 0) {
            return CommandResult.BAD_PARAMETER;
        }
        top.load(new BlockRing(jobId, blockCount, checksum, ringBlocks), equipment);
        machineState.enter(TableState.LOADING);
        return CommandResult.OK;
    }

    CommandResult start(long firstRecord) {
        boolean awaitsBlocks =
                machineState.state() == TableState.LOADING && top.job().freeBlocks() > 0;
        if (!CommandCode.START.isTakenIn(machineState.state()) || awaitsBlocks) {
            return CommandResult.BAD_STATE;
        }
        if (machineState.isBusy()) {
            return CommandResult.BUSY;
        }
        long first = Math.max(1, firstRecord);
        if (top.job().ring().isComplete() && first > top.job().ring().size()) {
            return CommandResult.BAD_PARAMETER;
        }
        top.beginJob();
        top.job().startAt(first);
        machineState.enter(TableState.CUTTING);
        return CommandResult.OK;
    }

    CommandResult resume(long firstRecord) {
        if (!CommandCode.RESUME.isTakenIn(machineState.state()) || !top.hasJob()) {
            return CommandResult.BAD_STATE;
        }
        if (machineState.isBusy()) {
            return CommandResult.BUSY;
        }
        if (firstRecord != top.job().execution().done() + 1) {
            return CommandResult.BAD_PARAMETER;
        }
        if (!top.job().isStarted()) {
            top.beginJob();
        }
        top.job().continueOn();
        machineState.enter(TableState.CUTTING);
        return CommandResult.OK;
    }

    CommandResult clear() {
        if (!CommandCode.CLEAR_JOB.isTakenIn(machineState.state())) {
            return CommandResult.BAD_STATE;
        }
        if (machineState.isBusy()) {
            return CommandResult.BUSY;
        }
        top.forgetJob();
        machineState.enter(manualCommands.idleState());
        return CommandResult.OK;
    }
}
