package io.tailorline.cutter.sim;

import io.tailorline.cutter.sim.job.BlockRing;
import io.tailorline.cutter.sim.job.LoadedJob;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableState;

/**
 * What a host asks of the simulated table for a job: to take it, to begin it, to go on with it, to forget it. Mutable;
 * one thread.
 */
final class JobCommands {

    private final LoadedJob.Equipment equipment;
    private final MachineState course;
    private final TableTop top;
    private final ManualCommands byHand;

    JobCommands(LoadedJob.Equipment equipment, MachineState course, TableTop top, ManualCommands byHand) {
        this.equipment = equipment;
        this.course = course;
        this.top = top;
        this.byHand = byHand;
    }

    CommandResult load(long jobId, long blockCount, long checksum) {
        if (!byHand.isHomed()) {
            return CommandResult.NOT_HOMED;
        }
        if (!CommandCode.LOAD.isTakenIn(course.state()) || course.isBusy()) {
            return CommandResult.BAD_STATE;
        }
        if (jobId == 0 || blockCount == 0) {
            return CommandResult.BAD_PARAMETER;
        }
        top.load(new BlockRing(jobId, blockCount, checksum), equipment);
        course.enter(TableState.LOADING);
        return CommandResult.OK;
    }

    CommandResult start(long firstRecord) {
        boolean awaitsBlocks = course.state() == TableState.LOADING && top.job().freeBlocks() > 0;
        if (!CommandCode.START.isTakenIn(course.state()) || awaitsBlocks) {
            return CommandResult.BAD_STATE;
        }
        if (course.isBusy()) {
            return CommandResult.BUSY;
        }
        long first = Math.max(1, firstRecord);
        if (top.job().ring().isComplete() && first > top.job().ring().size()) {
            return CommandResult.BAD_PARAMETER;
        }
        top.job().startAt(first);
        course.enter(TableState.CUTTING);
        return CommandResult.OK;
    }

    CommandResult resume(long firstRecord) {
        if (!CommandCode.RESUME.isTakenIn(course.state()) || !top.hasJob()) {
            return CommandResult.BAD_STATE;
        }
        if (course.isBusy()) {
            return CommandResult.BUSY;
        }
        if (firstRecord != top.job().execution().done() + 1) {
            return CommandResult.BAD_PARAMETER;
        }
        top.job().goOn();
        course.enter(TableState.CUTTING);
        return CommandResult.OK;
    }

    CommandResult clear() {
        if (!CommandCode.CLEAR_JOB.isTakenIn(course.state())) {
            return CommandResult.BAD_STATE;
        }
        top.forgetJob();
        course.enter(byHand.atRest());
        return CommandResult.OK;
    }
}
