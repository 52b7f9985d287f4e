package io.tailorline.cutter.conformance.table;

import static io.tailorline.cutter.conformance.table.ConformanceRule.require;

import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.List;

/**
 * Programs that a table has to wait for, has to stop in, or cannot execute; asked of one that is IDLE and whose lease
 * is taken. Leaves it so.
 */
final class ProgramRules {

    private static final Duration CUTTING = Duration.ofSeconds(60);
    private static final int WATCHDOG_MS = 200;
    private static final int SLOW = 1;
    private static final long FAR = 100_000;

    private final ConformanceJob twoPieces;

    /** @param twoPieces a job that is well formed */
    ProgramRules(ConformanceJob twoPieces) {
        this.twoPieces = twoPieces;
    }

    List<ConformanceRule> all() {
        return List.of(
                new ConformanceRule(
                        8, "a job larger than the ring starts when that is full, and is STARVED", this::starved),
                new ConformanceRule(8, "a contour that is not all there is not entered", this::waitsBeforeDown),
                new ConformanceRule(8, "a job that was STARVED is cut when its blocks come", this::fed),
                new ConformanceRule(9, "a cut that was broken off is executed again, and counts once", this::again),
                new ConformanceRule(7, "a CUT with the knife up is FAULT 13, and cuts nothing", this::cutWithKnifeUp),
                new ConformanceRule(7, "a program without END is FAULT 13", this::withoutEnd),
                new ConformanceRule(4, "START beyond the end of a job that comes later is FAULT 13", this::beyondEnd));
    }

    private void starved(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int room = fill(table);
        require("START", table.send(CommandCode.START, 1), CommandResult.OK);
        TableStatus status =
                table.until(now -> now.state() == TableState.STARVED, CUTTING, ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.STARVED);
        require("DONE_RECORD", status.job().doneRecord(), (long) room);
        require("RING_EMPTY", status.has(StatusBit.RING_EMPTY), true);
    }

    private static ConformanceJob longJob(ConformanceDialogue table) throws TableFault {
        return ConformanceJob.beyond(table.identity().limits().ringBlocks());
    }

    private static int fill(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        ConformanceJob job = longJob(table);
        int room = table.identity().limits().ringBlocks();
        require("LOAD", table.send(CommandCode.LOAD, job.id(), job.count(), job.checksum()), CommandResult.OK);
        for (int i = 0; i < room; i++) {
            table.offer(job.block(i));
        }
        return room;
    }

    private void waitsBeforeDown(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int room = table.identity().limits().ringBlocks();
        require("BLOCK_RESULT", table.offer(longJob(table).block(room)), BlockResult.OK);
        TableStatus status = table.until(
                now -> now.state() == TableState.STARVED && now.job().doneRecord() >= room + 2,
                CUTTING,
                ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.STARVED);
        require("DONE_RECORD", status.job().doneRecord(), room + 2L);
        require("KNIFE_DOWN", status.has(StatusBit.KNIFE_DOWN), false);
    }

    private void fed(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int room = table.identity().limits().ringBlocks();
        require("BLOCK_RESULT", table.offer(longJob(table).block(room + 1)), BlockResult.OK);
        TableStatus status =
                table.until(now -> now.state() == TableState.DONE, CUTTING, ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.DONE);
        require("ODO_CUT", status.job().cutLength(), ConformanceJob.LONG_JOB_CUT);
        require("CLEAR_JOB", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
    }

    private void again(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        twoPieces.bring(table);
        table.send(CommandCode.SETFEED, SLOW);
        require("START", table.send(CommandCode.START, 1), CommandResult.OK);
        table.until(now -> now.job().cutLength() > 1, CUTTING, ConformanceDialogue.StatusRule.ANY);
        table.lease(table.token(), CommunicationLossPolicy.STOP_NOW, WATCHDOG_MS);
        TableStatus stopped =
                table.until(now -> now.state() == TableState.FAULT, CUTTING, ConformanceDialogue.StatusRule.ANY);
        require("STATE", stopped.state(), TableState.FAULT);
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, IdleStateRules.PATIENT_MS);
        table.send(CommandCode.SETFEED, 100);
        require("RESET", table.send(CommandCode.RESET), CommandResult.OK);
        require("RESUME", table.send(CommandCode.RESUME, stopped.job().doneRecord() + 1), CommandResult.OK);
        TableStatus status =
                table.until(now -> now.state() == TableState.DONE, CUTTING, CuttingRules::requireAgreement);
        CuttingRules.requireDone(status, ConformanceJob.RECORDS);
        require(
                "ODO_CUT counts the way again",
                status.job().cutLength() >= ConformanceJob.CUT_LENGTH
                        && status.job().cutLength() <= ConformanceJob.CUT_LENGTH + ConformanceJob.LONGEST_CUT + 1,
                true);
        require("CLEAR_JOB", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
    }

    private void cutWithKnifeUp(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        TableStatus status = badRecord(table, ConformanceJob.cutWithKnifeUp());
        require("FAULT_RECORD", status.faultRecord(), 3L);
        require("ODO_CUT", status.job().cutLength(), 0.0);
        reset(table);
    }

    private void withoutEnd(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        badRecord(table, ConformanceJob.withoutEnd());
        reset(table);
    }

    private static TableStatus badRecord(ConformanceDialogue table, ConformanceJob job)
            throws ConformanceRule.Broken, TableFault {
        job.bring(table);
        require("START", table.send(CommandCode.START, 1), CommandResult.OK);
        return requireBadRecord(table);
    }

    private static TableStatus requireBadRecord(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        TableStatus status = table.until(
                now -> now.state() == TableState.FAULT || now.state() == TableState.DONE,
                CUTTING,
                ConformanceDialogue.StatusRule.ANY);
        require("STATE", status.state(), TableState.FAULT);
        require("FAULT_CODE", status.fault(), FaultCode.BAD_RECORD);
        return status;
    }

    private static void reset(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("RESET", table.send(CommandCode.RESET), CommandResult.OK);
        require("JOB_ID", table.status().job().id(), 0L);
        require("STATE", table.status().state(), TableState.IDLE);
    }

    /** Records that START skips are done, and release their block, no faster than the table counts them. */
    private static void offerWithRoom(ConformanceDialogue table, TableBlock block)
            throws ConformanceRule.Broken, TableFault {
        TableStatus status = table.until(
                now -> now.ring().freeBlocks() > 0 || now.state() == TableState.FAULT,
                CUTTING,
                ConformanceDialogue.StatusRule.ANY);
        require("FREE_BLOCKS above 0", status.ring().freeBlocks() > 0, true);
        require("BLOCK_RESULT", table.offer(block), BlockResult.OK);
    }

    private void beyondEnd(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int room = fill(table);
        require("START", table.send(CommandCode.START, FAR), CommandResult.OK);
        offerWithRoom(table, longJob(table).block(room));
        offerWithRoom(table, longJob(table).block(room + 1));
        requireBadRecord(table);
        reset(table);
    }
}
