package io.tailorline.cutter.conformance.table;

import static io.tailorline.cutter.conformance.table.ConformanceRule.require;

import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.List;

/** What a table does when its host falls silent, asked of one that is IDLE and whose lease is taken. Leaves it so. */
final class SilentHostRules {

    private static final Duration CUTTING = Duration.ofSeconds(60);
    private static final Duration EXPIRY = Duration.ofSeconds(2);
    private static final int WATCHDOG_MS = 200;

    /** Slow enough that the watchdog comes before the first piece is cut, per cent. */
    private static final int SLOW = 1;

    private static final int FAST = 100;

    /** Once this is done, something is half done. */
    private static final int FIRST_DOWN = 3;

    private final ConformanceJob job;

    /** @param job of two pieces */
    SilentHostRules(ConformanceJob job) {
        this.job = job;
    }

    List<ConformanceRule> withoutJob() {
        return List.of(
                new ConformanceRule(6, "HOST_LEASE ends after WATCHDOG_MS of the same heartbeat", this::expires),
                new ConformanceRule(6, "a heartbeat renews the lease", this::renewed),
                new ConformanceRule(6, "the lease of a silent host goes to another", this::taken));
    }

    List<ConformanceRule> whileCutting() {
        return List.of(
                new ConformanceRule(6, "FINISH_PIECE pauses before the next piece, with WARN", this::finishPiece),
                new ConformanceRule(5, "RESUME ends WARN, and DONE has none", this::warnEnds),
                new ConformanceRule(6, "RUN_TO_BUFFER_END continues", this::bufferEnd),
                new ConformanceRule(6, "DROP_LEASE in a job pauses it, with WARN", this::dropped));
    }

    private void expires(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, WATCHDOG_MS);
        TableStatus status = table.until(
                now -> {
                    table.repeatHeartbeat();
                    return !now.has(StatusBit.HOST_LEASE);
                },
                EXPIRY,
                ConformanceDialogue.StatusRule.ANY);
        require("HOST_LEASE", status.has(StatusBit.HOST_LEASE), false);
        require("HOST_TOKEN", table.leaseHolder(), table.token());
    }

    private void renewed(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, IdleStateRules.PATIENT_MS);
        require("HOST_LEASE", table.status().has(StatusBit.HOST_LEASE), true);
    }

    private void taken(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, WATCHDOG_MS);
        table.until(now -> !now.has(StatusBit.HOST_LEASE), EXPIRY, ConformanceDialogue.StatusRule.ANY);
        long other = table.token() ^ 1;
        require("TAKE_LEASE", table.send(table.next(CommandCode.TAKE_LEASE.code(), other)), CommandResult.OK);
        require("HOST_TOKEN", table.leaseHolder(), other);
        require("SETFEED of the first host", table.send(CommandCode.SETFEED, 100), CommandResult.NO_LEASE);
        require("DROP_LEASE", table.send(table.next(CommandCode.DROP_LEASE.code(), other)), CommandResult.OK);
        require("TAKE_LEASE", table.send(CommandCode.TAKE_LEASE), CommandResult.OK);
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, IdleStateRules.PATIENT_MS);
    }

    private void start(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        job.bring(table);
        table.send(CommandCode.SETFEED, SLOW);
        require("START", table.send(CommandCode.START, 1), CommandResult.OK);
        table.until(now -> now.job().doneRecord() >= FIRST_DOWN, CUTTING, ConformanceDialogue.StatusRule.ANY);
    }

    private void finishPiece(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        start(table);
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, WATCHDOG_MS);
        table.until(now -> now.has(StatusBit.WARN), EXPIRY, ConformanceDialogue.StatusRule.ANY);
        requirePausedAfterPiece(stopped(table));
    }

    /** What it cuts until then, it cuts fast: nothing more depends on when the host speaks. */
    private static TableStatus stopped(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("SETFEED", table.send(CommandCode.SETFEED, FAST), CommandResult.OK);
        return table.until(now -> now.state() != TableState.CUTTING, CUTTING, ConformanceDialogue.StatusRule.ANY);
    }

    private static void requirePausedAfterPiece(TableStatus status) throws ConformanceRule.Broken {
        require("STATE", status.state(), TableState.PAUSED);
        require("PIECES_DONE", status.job().piecesDone(), 1);
        require("WARN", status.has(StatusBit.WARN), true);
    }

    private void warnEnds(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, IdleStateRules.PATIENT_MS);
        require("WARN after the heartbeat", table.status().has(StatusBit.WARN), true);
        require("RESUME", table.send(CommandCode.RESUME, ConformanceJob.SECOND_PIECE), CommandResult.OK);
        require("WARN after RESUME", table.status().has(StatusBit.WARN), false);
        finish(table);
    }

    private void finish(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.send(CommandCode.SETFEED, FAST);
        TableStatus status =
                table.until(now -> now.state() == TableState.DONE, CUTTING, ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.DONE);
        require("WARN", status.has(StatusBit.WARN), false);
        require("CLEAR_JOB", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
    }

    private void bufferEnd(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        start(table);
        table.lease(table.token(), CommunicationLossPolicy.RUN_TO_BUFFER_END, WATCHDOG_MS);
        table.until(now -> !now.has(StatusBit.HOST_LEASE), EXPIRY, ConformanceDialogue.StatusRule.ANY);
        require("STATE", stopped(table).state(), TableState.DONE);
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, IdleStateRules.PATIENT_MS);
        require("CLEAR_JOB", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
    }

    private void dropped(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        start(table);
        require("DROP_LEASE", table.send(CommandCode.DROP_LEASE), CommandResult.OK);
        require("TAKE_LEASE", table.send(CommandCode.TAKE_LEASE), CommandResult.OK);
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, IdleStateRules.PATIENT_MS);
        requirePausedAfterPiece(stopped(table));
        require("RESUME", table.send(CommandCode.RESUME, ConformanceJob.SECOND_PIECE), CommandResult.OK);
        finish(table);
    }
}
