package io.tailorline.cutter.conformance.table;

import static io.tailorline.cutter.conformance.table.ConformanceRule.require;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.Capability;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.List;

/** What a table does by command outside a job, asked of one that is IDLE and whose lease is taken. Leaves it so. */
final class HandRules {

    private static final Duration MOVING = Duration.ofSeconds(120);
    private static final long COUNTS_PER_MM = 100;
    private static final TablePoint POINT = new TablePoint(100, 60);
    private static final double ARRIVED = 0.02;
    private static final long SHORT = 20;
    private static final long LONG = 200;

    private final ConformanceJob job;

    HandRules(ConformanceJob job) {
        this.job = job;
    }

    List<ConformanceRule> all() {
        return List.of(
                new ConformanceRule(5, "HOME leads over HOMING to IDLE, homed", this::home),
                new ConformanceRule(4, "GOTO moves the head; another command is BUSY meanwhile", this::goTo),
                new ConformanceRule(10, "ADVANCE counts in HAND_ADVANCE, and the state is as before", this::advance),
                new ConformanceRule(10, "an ADVANCE that is broken off counts what it has moved", this::brokenOff));
    }

    private void home(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("HOME", table.send(CommandCode.HOME), CommandResult.OK);
        require("STATE", table.status().state(), TableState.HOMING);
        require("GOTO while HOMING", goTo(table, POINT), CommandResult.BUSY);
        TableStatus status =
                table.until(now -> now.state() != TableState.HOMING, MOVING, ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.IDLE);
        require("HOMED", status.has(StatusBit.HOMED), true);
    }

    private static CommandResult goTo(ConformanceDialogue table, TablePoint point) throws TableFault {
        return table.send(CommandCode.GOTO, counts(point.x()), counts(point.y()));
    }

    private static long counts(double mm) {
        return Math.round(mm * COUNTS_PER_MM);
    }

    private void goTo(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("GOTO", goTo(table, POINT), CommandResult.OK);
        CommandResult meanwhile = goTo(table, POINT);
        if (!isAt(table.status())) {
            require("GOTO meanwhile", meanwhile, CommandResult.BUSY);
        }
        TableStatus status = table.until(HandRules::isAt, MOVING, ConformanceDialogue.StatusRule.ANY);
        require("the head is there", isAt(status), true);
        require("STATE", status.state(), TableState.IDLE);
    }

    private static boolean isAt(TableStatus status) {
        return status.machine().position().distanceTo(POINT) < ARRIVED;
    }

    /** In the middle of a job that is paused before its first cut. */
    private void advance(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        if (!moves(table)) {
            return;
        }
        job.bring(table);
        require("START", table.send(CommandCode.START, 1), CommandResult.OK);
        require("PAUSE", table.send(CommandCode.PAUSE), CommandResult.OK);
        table.until(now -> now.state() == TableState.PAUSED, MOVING, ConformanceDialogue.StatusRule.ANY);
        require("ADVANCE", table.send(CommandCode.ADVANCE, SHORT * COUNTS_PER_MM), CommandResult.OK);
        TableStatus status =
                table.until(now -> now.state() != TableState.ADVANCING, MOVING, ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.PAUSED);
        require("HAND_ADVANCE", handAdvance(status), (double) SHORT);
    }

    /** Version 1 counts no cloth; a table without a conveyor moves none. */
    private static boolean moves(ConformanceDialogue table) throws TableFault {
        return table.map().version() > 1 && table.identity().has(Capability.CONVEYOR);
    }

    private static double handAdvance(TableStatus status) {
        return status.proof().orElseThrow().handAdvance();
    }

    private void brokenOff(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        if (!moves(table)) {
            return;
        }
        require("ADVANCE", table.send(CommandCode.ADVANCE, LONG * COUNTS_PER_MM), CommandResult.OK);
        table.pause();
        require("ABORT", table.send(CommandCode.ABORT), CommandResult.OK);
        TableStatus status =
                table.until(now -> now.state() == TableState.IDLE, MOVING, ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.IDLE);
        double moved = handAdvance(status) - SHORT;
        require("HAND_ADVANCE rises, by %d mm at most".formatted(LONG), moved > 0 && moved <= LONG, true);
        require("CLEAR_JOB", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
    }
}
