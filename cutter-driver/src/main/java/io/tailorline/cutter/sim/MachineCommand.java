package io.tailorline.cutter.sim;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandParameter;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.RegisterCommand;

/** A command for the machine itself, its parameters read as what they mean: lengths come as hundredths of a mm. */
record MachineCommand(CommandCode code, RegisterCommand words) {

    /** @throws IllegalStateException for a command of the lease, which no machine knows */
    CommandResult on(TableMachine machine) {
        return switch (code) {
            case LOAD -> machine.jobCommands().load(words.p1(), words.p2(), words.p3());
            case START -> machine.jobCommands().start(words.p1());
            case PAUSE -> machine.pause();
            case RESUME -> machine.jobCommands().resume(words.p1());
            case ABORT -> machine.abort();
            case RESET -> machine.reset();
            case HOME -> machine.manualCommands().home();
            case ADVANCE -> machine.manualCommands().advanceCloth(CommandParameter.distanceMm(words.p1()));
            case SHARPEN -> machine.manualCommands().sharpen();
            case SETFEED -> machine.feed(words.p1());
            case GOTO -> machine.manualCommands().goTo(point(), machine.feedShare());
            case CLEAR_JOB -> machine.jobCommands().clear();
            case TAKE_LEASE, DROP_LEASE -> throw new IllegalStateException("%s belongs to the lease.".formatted(code));
        };
    }

    private TablePoint point() {
        return new TablePoint(CommandParameter.coordinateMm(words.p1()), CommandParameter.coordinateMm(words.p2()));
    }
}
