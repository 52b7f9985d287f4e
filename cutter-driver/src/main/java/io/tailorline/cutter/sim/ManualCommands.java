package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.job.BladeWear;
import io.tailorline.cutter.sim.motion.HeadMotion;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableState;
import java.util.function.DoubleConsumer;

/**
 * What a host asks of the simulated table while no job runs: homing, moving the head, advancing cloth, sharpening. Each
 * takes its time on the {@link MachineState}. Mutable; one thread.
 */
final class ManualCommands {

    private final TableProfile profile;
    private final BladeWear blade;
    private final MachineState machineState;
    private final TableTop top;
    private boolean homed;

    ManualCommands(TableProfile profile, BladeWear blade, MachineState machineState, TableTop top) {
        this.profile = profile;
        this.blade = blade;
        this.machineState = machineState;
        this.top = top;
    }

    /** Whether the table knows where its head is. */
    boolean isHomed() {
        return homed;
    }

    void losePosition() {
        homed = false;
    }

    /** Where the table rests without a job. */
    TableState idleState() {
        return homed ? TableState.IDLE : TableState.OFFLINE;
    }

    /** The table starts homed. */
    void beHomed() {
        machineState.breakOff();
        homed = true;
        top.moveHome();
        machineState.enter(TableState.IDLE);
    }

    CommandResult home() {
        if (machineState.isBusy()) {
            return CommandResult.BUSY;
        }
        if (!CommandCode.HOME.isTakenIn(machineState.state())) {
            return CommandResult.BAD_STATE;
        }
        homed = false;
        machineState.begin(TableState.HOMING, profile.homingSeconds(), () -> {
            homed = true;
            top.moveHome();
            machineState.enter(afterHoming());
        });
        return CommandResult.OK;
    }

    /** A job that was retained but never begun continues where its transfer was. */
    private TableState afterHoming() {
        if (!top.hasJob() || top.job().isStarted()) {
            return TableState.IDLE;
        }
        return top.job().ring().checksumHolds() ? TableState.READY : TableState.LOADING;
    }

    /** @param feed share of the profile's speeds */
    CommandResult goTo(TablePoint to, double feed) {
        if (!top.reaches(to, profile)) {
            return CommandResult.BAD_PARAMETER;
        }
        TablePoint from = top.position();
        double seconds = new HeadMotion(profile).airSeconds(from, to, feed);
        return operate(
                CommandCode.GOTO,
                machineState.state(),
                seconds,
                () -> top.moveTo(to),
                share -> top.moveTo(between(from, to, share)));
    }

    private static TablePoint between(TablePoint from, TablePoint to, double share) {
        return new TablePoint(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    /** @param by mm, no more than the field is long */
    CommandResult advanceCloth(double by) {
        return by <= 0 || by > profile.fieldX()
                ? CommandResult.BAD_PARAMETER
                : operate(
                        CommandCode.ADVANCE,
                        TableState.ADVANCING,
                        profile.conveyor().secondsFor(by),
                        () -> top.advanceByHand(by),
                        share -> top.advanceByHand(by * share));
    }

    CommandResult sharpen() {
        return operate(
                CommandCode.SHARPEN, machineState.state(), profile.sharpenSeconds(), blade::sharpen, share -> {});
    }

    /** Something short; the state afterwards is the one before. */
    private CommandResult operate(
            CommandCode command, TableState during, double seconds, Runnable then, DoubleConsumer brokenOff) {
        if (machineState.isBusy()) {
            return CommandResult.BUSY;
        }
        if (!homed) {
            return CommandResult.NOT_HOMED;
        }
        TableState before = machineState.state();
        if (!command.isTakenIn(before)) {
            return CommandResult.BAD_STATE;
        }
        machineState.begin(
                during,
                seconds,
                () -> {
                    then.run();
                    machineState.enter(before);
                },
                brokenOff);
        return CommandResult.OK;
    }
}
