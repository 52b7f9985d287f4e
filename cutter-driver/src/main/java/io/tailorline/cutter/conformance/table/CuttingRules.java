package io.tailorline.cutter.conformance.table;

import static io.tailorline.cutter.conformance.table.ConformanceRule.require;

import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.List;

/** What a table keeps to while it cuts, asked of one that is IDLE and whose lease is taken. Leaves it IDLE. */
final class CuttingRules {

    private static final Duration CUTTING = Duration.ofSeconds(60);
    private static final int WATCHDOG_MS = 200;
    /** Slow enough that a command comes in time, per cent. */
    private static final int SLOW = 1;

    private final ConformanceJob job;

    CuttingRules(ConformanceJob job) {
        this.job = job;
    }

    List<ConformanceRule> all() {
        return List.of(
                new ConformanceRule(9, "START begins with the first record", this::start),
                new ConformanceRule(9, "PAUSE stops with the knife up", this::pause),
                new ConformanceRule(9, "RESUME with another record than the next is BAD_PARAMETER", this::wrongResume),
                new ConformanceRule(10, "counts rise, agree, and are whole when the job is DONE", this::resume),
                new ConformanceRule(10, "LOAD in DONE is BAD_STATE", this::loadWhenDone),
                new ConformanceRule(10, "CLEAR_JOB after DONE sets the counts to 0", this::clear),
                new ConformanceRule(10, "START in the middle counts what it skips as done, not executed", this::middle),
                new ConformanceRule(6, "STOP_NOW stops a job whose host is silent, FAULT 11", this::silence),
                new ConformanceRule(11, "RESET after FAULT 11 leads to PAUSED", this::resetSilence),
                new ConformanceRule(10, "ABORT drops the job and leaves its count", this::abort));
    }

    /** What is asked at the end. */
    static List<ConformanceRule> last() {
        return List.of(new ConformanceRule(6, "DROP_LEASE frees the lease", CuttingRules::drop));
    }

    private void start(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        job.bring(table);
        table.send(CommandCode.SETFEED, SLOW);
        require("START", table.send(CommandCode.START, 1), CommandResult.OK);
        require("STATE", table.status().state(), TableState.CUTTING);
        requireAgreement(table.status());
    }

    private void pause(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.until(status -> status.job().doneRecord() >= 3, CUTTING, CuttingRules::requireAgreement);
        require("PAUSE", table.send(CommandCode.PAUSE), CommandResult.OK);
        TableStatus status =
                table.until(now -> now.state() != TableState.CUTTING, CUTTING, CuttingRules::requireAgreement);
        require("STATE", status.state(), TableState.PAUSED);
        require("KNIFE_DOWN", status.has(StatusBit.KNIFE_DOWN), false);
    }

    private void wrongResume(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        long done = table.status().job().doneRecord();
        require("RESUME too early", table.send(CommandCode.RESUME, done), CommandResult.BAD_PARAMETER);
        require("RESUME too late", table.send(CommandCode.RESUME, done + 2), CommandResult.BAD_PARAMETER);
        require("STATE", table.status().state(), TableState.PAUSED);
    }

    private void resume(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.send(CommandCode.SETFEED, 100);
        long[] before = {table.status().job().doneRecord()};
        require("RESUME", table.send(CommandCode.RESUME, before[0] + 1), CommandResult.OK);
        TableStatus status = table.until(now -> now.state() == TableState.DONE, CUTTING, now -> {
            requireAgreement(now);
            require("DONE_RECORD falls", now.job().doneRecord() < before[0], false);
            before[0] = now.job().doneRecord();
        });
        requireDone(status, ConformanceJob.RECORDS);
        require("ODO_CUT", status.job().cutLength(), ConformanceJob.CUT_LENGTH);
    }

    static void requireDone(TableStatus status, long executed) throws ConformanceRule.Broken {
        require("STATE", status.state(), TableState.DONE);
        require("DONE_RECORD", status.job().doneRecord(), (long) ConformanceJob.RECORDS);
        require("PIECES_DONE", status.job().piecesDone(), ConformanceJob.PIECES);
        if (status.proof().isPresent()) {
            require("EXECUTED", status.proof().get().executed(), executed);
        }
    }

    /** Version 2: what is done, is executed since the record with which the job began. */
    static void requireAgreement(TableStatus status) throws ConformanceRule.Broken {
        if (status.proof().isPresent() && status.job().id() != 0) {
            long first = status.proof().get().startRecord();
            require(
                    "EXECUTED",
                    status.proof().get().executed(),
                    first == 0 ? 0L : Math.max(0, status.job().doneRecord() - first + 1));
        }
    }

    private void loadWhenDone(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("LOAD", table.send(CommandCode.LOAD, job.id(), job.count(), job.checksum()), CommandResult.BAD_STATE);
    }

    private void clear(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("CLEAR_JOB", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
        TableStatus status = table.status();
        require("STATE", status.state(), TableState.IDLE);
        require("DONE_RECORD", status.job().doneRecord(), 0L);
        require("PIECES_DONE", status.job().piecesDone(), 0);
    }

    private void middle(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        job.bring(table);
        require("START", table.send(CommandCode.START, ConformanceJob.SECOND_PIECE), CommandResult.OK);
        TableStatus status =
                table.until(now -> now.state() == TableState.DONE, CUTTING, CuttingRules::requireAgreement);
        requireDone(status, ConformanceJob.RECORDS - ConformanceJob.SECOND_PIECE + 1);
        require("CLEAR_JOB", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
    }

    private void silence(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        job.bring(table);
        table.send(CommandCode.SETFEED, SLOW);
        require("START", table.send(CommandCode.START, 1), CommandResult.OK);
        table.lease(table.token(), CommunicationLossPolicy.STOP_NOW, WATCHDOG_MS);
        TableStatus status =
                table.until(now -> now.state() != TableState.CUTTING, CUTTING, CuttingRules::requireAgreement);
        require("STATE", status.state(), TableState.FAULT);
        require("FAULT_CODE", status.fault(), FaultCode.COMMUNICATION_LOST);
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, IdleStateRules.PATIENT_MS);
    }

    private void resetSilence(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("RESET", table.send(CommandCode.RESET), CommandResult.OK);
        require("STATE", table.status().state(), TableState.PAUSED);
    }

    private void abort(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        long done = table.status().job().doneRecord();
        require("ABORT", table.send(CommandCode.ABORT), CommandResult.OK);
        TableStatus status =
                table.until(now -> now.state() != TableState.ABORTING, CUTTING, ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.IDLE);
        require("JOB_ID", status.job().id(), 0L);
        require("DONE_RECORD", status.job().doneRecord(), done);
    }

    private static void drop(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.send(CommandCode.CLEAR_JOB);
        table.send(CommandCode.SETFEED, 100);
        require("DROP_LEASE", table.send(CommandCode.DROP_LEASE), CommandResult.OK);
        require("HOST_TOKEN", table.leaseHolder(), 0L);
    }
}
