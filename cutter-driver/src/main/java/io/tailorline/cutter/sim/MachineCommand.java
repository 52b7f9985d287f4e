package io.tailorline.cutter.sim;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandParameter;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableCommand;

/** A command for the machine itself, its parameters read as what they mean: lengths come as hundredths of a mm. */
record MachineCommand(CommandCode code, TableCommand words) {

    /** @throws IllegalStateException for a command of the lease, which no machine knows */
    CommandResult on(TableMachine machine) {
        return switch (code) {
            case LOAD -> machine.withJob().load(words.p1(), words.p2(), words.p3());
            case START -> machine.withJob().start(words.p1());
            case PAUSE -> machine.pause();
            case RESUME -> machine.withJob().resume(words.p1());
            case ABORT -> machine.abort();
            case RESET -> machine.reset();
            case HOME -> machine.byHand().home();
            case ADVANCE -> machine.byHand().advanceCloth(CommandParameter.distanceMm(words.p1()));
            case SHARPEN -> machine.byHand().sharpen();
            case SETFEED -> machine.feed(words.p1());
            case GOTO -> machine.byHand().goTo(point());
            case CLEAR_JOB -> machine.withJob().clear();
            case TAKE_LEASE, DROP_LEASE -> throw new IllegalStateException("%s is for the lease.".formatted(code));
        };
    }

    private TablePoint point() {
        return new TablePoint(CommandParameter.coordinateMm(words.p1()), CommandParameter.coordinateMm(words.p2()));
    }
}
