package io.tailorline.cutter.conformance.table;

import static io.tailorline.cutter.conformance.table.ConformanceRule.require;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.List;

/** What a table keeps to while nothing moves, asked of one that is IDLE. Leaves it IDLE with the lease taken. */
final class IdleStateRules {

    /** Longer than any trial takes. */
    static final int PATIENT_MS = 60_000;

    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    private static final int NO_COMMAND = 99;
    private static final long COUNTS_PER_MM = 100;

    private final ConformanceJob job;

    /** @param job that is transferred, and not begun */
    IdleStateRules(ConformanceJob job) {
        this.job = job;
    }

    List<ConformanceRule> all() {
        return List.of(
                new ConformanceRule(2, "the table is one of this map", this::identity),
                new ConformanceRule(2, "STATUS_CHECK holds", this::statusCheck),
                new ConformanceRule(13, "HB_CTRL rises within 0.5 s", this::heartbeat),
                new ConformanceRule(4, "a command without the lease is NO_LEASE and uses its number", this::noLease),
                new ConformanceRule(6, "TAKE_LEASE with token 0 is BAD_PARAMETER", this::noToken),
                new ConformanceRule(6, "TAKE_LEASE gives the lease", this::takeLease),
                new ConformanceRule(6, "TAKE_LEASE of another host is NO_LEASE", this::otherHost),
                new ConformanceRule(6, "another host's write to the lease changes nothing", this::otherHeartbeat),
                new ConformanceRule(4, "the command registers show the last command", this::shown),
                new ConformanceRule(4, "the same number again changes nothing", this::again),
                new ConformanceRule(4, "a number that is not the next is BAD_PARAMETER and not taken", this::late),
                new ConformanceRule(4, "another host's late command leaves the result", this::lateOfOther),
                new ConformanceRule(4, "a damaged command is DAMAGED and not taken", this::damaged),
                new ConformanceRule(4, "a number that is not a command is BAD_PARAMETER", this::unknown),
                new ConformanceRule(4, "commands are refused in a state that does not take them", this::badState),
                new ConformanceRule(4, "parameters out of range are BAD_PARAMETER", this::badParameter),
                new ConformanceRule(8, "a block without a job is WRONG_JOB", this::blockWithoutJob),
                new ConformanceRule(5, "LOAD leads to LOADING with an empty ring", this::load),
                new ConformanceRule(8, "a damaged block is CHECKSUM", this::damagedBlock),
                new ConformanceRule(8, "a block of another job is WRONG_JOB", this::otherJob),
                new ConformanceRule(8, "a block too early is GAP", this::gap),
                new ConformanceRule(8, "a block that is not the next record's is BAD_FORMAT", this::badFormat),
                new ConformanceRule(8, "the next block is OK and takes room", this::take),
                new ConformanceRule(8, "a block taken before is DUPLICATE", this::duplicate),
                new ConformanceRule(5, "the last block leads to READY", this::ready),
                new ConformanceRule(4, "START beyond the last record is BAD_PARAMETER", this::startBeyond),
                new ConformanceRule(10, "CLEAR_JOB discards the job", this::clear),
                new ConformanceRule(8, "a program whose CRC does not hold is FAULT 16", this::wrongProgram),
                new ConformanceRule(11, "RESET after FAULT 16 drops the job", this::resetProgram));
    }

    private void identity(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("MAGIC", table.magic(), table.map().magic());
        require("the version", table.identity().mapMajor(), table.map().version());
        require("what cannot be", table.identity().limits().impossible().orElse("nothing"), "nothing");
    }

    private void statusCheck(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("the check", table.isWhole(table.words(RegisterBlock.STATUS)), true);
    }

    private void heartbeat(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int before = table.status().heartbeat();
        TableStatus after =
                table.until(status -> status.heartbeat() != before, HEARTBEAT, ConformanceDialogue.StatusRule.ANY);
        require("HB_CTRL is another", after.heartbeat() != before, true);
    }

    private void noLease(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        RegisterCommand command = table.next(CommandCode.SETFEED.code(), other(table), 100);
        require("CMD_RESULT", table.send(command), CommandResult.NO_LEASE);
        require("CMD_SEQ_ECHO", table.status().command().echo(), command.sequence());
    }

    private void noToken(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        RegisterCommand command = table.next(CommandCode.TAKE_LEASE.code(), 0);
        require("CMD_RESULT", table.send(command), CommandResult.BAD_PARAMETER);
    }

    private void takeLease(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("CMD_RESULT", table.send(CommandCode.TAKE_LEASE), CommandResult.OK);
        require("HOST_TOKEN", table.leaseHolder(), table.token());
        table.lease(table.token(), CommunicationLossPolicy.FINISH_PIECE, PATIENT_MS);
        require("WATCHDOG_MS", table.watchdogMs(), PATIENT_MS);
    }

    private void otherHost(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        RegisterCommand command = table.next(CommandCode.TAKE_LEASE.code(), other(table));
        require("CMD_RESULT", table.send(command), CommandResult.NO_LEASE);
        require("HOST_TOKEN", table.leaseHolder(), table.token());
    }

    private void otherHeartbeat(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.lease(other(table), CommunicationLossPolicy.STOP_NOW, 1);
        require("WATCHDOG_MS", table.watchdogMs(), PATIENT_MS);
    }

    private void shown(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        RegisterCommand command = table.next(CommandCode.SETFEED.code(), table.token(), 100);
        require("CMD_RESULT", table.send(command), CommandResult.OK);
        require("the command", table.shownCommand(), command);
    }

    private void again(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        RegisterCommand last = table.shownCommand();
        RegisterCommand same =
                new RegisterCommand(CommandCode.SETFEED.code(), 50, 0, 0, table.token(), last.sequence());
        require("CMD_RESULT", table.send(same), CommandResult.OK);
        require("FEED_OVERRIDE", table.status().machine().feedOverride(), 100);
        require("the command", table.shownCommand(), last);
    }

    private void late(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        requireRefused(table, late(table, table.token()), CommandResult.BAD_PARAMETER);
    }

    private void lateOfOther(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.send(CommandCode.SETFEED, 100);
        requireRefused(table, late(table, other(table)), CommandResult.OK);
    }

    private static RegisterCommand late(ConformanceDialogue table, long sender) throws TableFault {
        RegisterCommand next = table.next(CommandCode.SETFEED.code(), sender, 50);
        return new RegisterCommand(
                next.code(), next.p1(), next.p2(), next.p3(), next.token(), RegisterCommand.next(next.sequence()));
    }

    private static void requireRefused(ConformanceDialogue table, RegisterCommand command, CommandResult result)
            throws ConformanceRule.Broken, TableFault {
        int echo = table.status().command().echo();
        require("CMD_RESULT", table.send(command), result);
        require("CMD_SEQ_ECHO", table.status().command().echo(), echo);
        require("FEED_OVERRIDE", table.status().machine().feedOverride(), 100);
    }

    private void damaged(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        if (table.map().version() == 1) {
            return;
        }
        int echo = table.status().command().echo();
        RegisterCommand last = table.shownCommand();
        RegisterCommand command = table.next(CommandCode.SETFEED.code(), table.token(), 50);
        require("CMD_RESULT", table.sendDamaged(command), CommandResult.DAMAGED);
        require("CMD_SEQ_ECHO", table.status().command().echo(), echo);
        require("the command", table.shownCommand(), last);
    }

    private void unknown(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        RegisterCommand command = table.next(NO_COMMAND, table.token());
        require("CMD_RESULT", table.send(command), CommandResult.BAD_PARAMETER);
        require("CMD_SEQ_ECHO", table.status().command().echo(), command.sequence());
    }

    private void badState(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        for (CommandCode code : List.of(CommandCode.START, CommandCode.PAUSE, CommandCode.RESUME, CommandCode.RESET)) {
            require(code + " in IDLE", table.send(code, 1), CommandResult.BAD_STATE);
        }
    }

    private void badParameter(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("SETFEED 0", table.send(CommandCode.SETFEED, 0), CommandResult.BAD_PARAMETER);
        require("SETFEED 101", table.send(CommandCode.SETFEED, 101), CommandResult.BAD_PARAMETER);
        long beyond = Math.round(table.identity().limits().fieldX() * COUNTS_PER_MM) + COUNTS_PER_MM;
        require("ADVANCE beyond the field", table.send(CommandCode.ADVANCE, beyond), CommandResult.BAD_PARAMETER);
        require("GOTO beyond the field", table.send(CommandCode.GOTO, beyond, 0), CommandResult.BAD_PARAMETER);
        require("ADVANCE 0", table.send(CommandCode.ADVANCE, 0), CommandResult.BAD_PARAMETER);
        require("LOAD of job 0", table.send(CommandCode.LOAD, 0, 1, 0), CommandResult.BAD_PARAMETER);
        require("LOAD of 0 blocks", table.send(CommandCode.LOAD, 1, 0, 0), CommandResult.BAD_PARAMETER);
    }

    private void blockWithoutJob(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        requireResult(table, job.block(0), BlockResult.WRONG_JOB, 0);
    }

    private void load(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("CMD_RESULT", table.send(CommandCode.LOAD, job.id(), job.count(), job.checksum()), CommandResult.OK);
        TableStatus status = table.status();
        require("STATE", status.state(), TableState.LOADING);
        require("JOB_ID", status.job().id(), job.id());
        require("ACK_BLOCK", status.ring().acknowledgedBlocks(), 0L);
        require(
                "FREE_BLOCKS",
                status.ring().freeBlocks(),
                table.identity().limits().ringBlocks());
    }

    private void damagedBlock(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        TableBlock whole = job.block(0);
        TableBlock damaged = new TableBlock(
                whole.jobId(), whole.number(), whole.firstRecord(), whole.payload(), whole.checksum() ^ 1);
        requireResult(table, damaged, BlockResult.CHECKSUM, 0);
    }

    private void otherJob(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        requireResult(table, TableBlock.sealed(job.id() ^ 1, 0, 1, job.block(0).payload()), BlockResult.WRONG_JOB, 0);
    }

    private void gap(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        requireResult(table, job.block(1), BlockResult.GAP, 0);
    }

    private void badFormat(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int[] records = job.block(0).payload();
        requireResult(table, TableBlock.sealed(job.id(), 0, 2, records), BlockResult.BAD_FORMAT, 0);
        requireResult(table, TableBlock.sealed(job.id(), 0, 1, new int[] {0}), BlockResult.BAD_FORMAT, 0);
    }

    private void take(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        requireResult(table, job.block(0), BlockResult.OK, 1);
        require("BLOCK_SEQ_ECHO", table.status().ring().echo(), table.blockSequence());
        require(
                "FREE_BLOCKS",
                table.status().ring().freeBlocks(),
                table.identity().limits().ringBlocks() - 1);
    }

    private void duplicate(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        requireResult(table, job.block(0), BlockResult.DUPLICATE, 1);
    }

    private void ready(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        requireResult(table, job.block(1), BlockResult.OK, 2);
        require("STATE", table.status().state(), TableState.READY);
        require("PROG_CRC_OK", table.status().job().checksumHolds(), true);
    }

    private static void requireResult(
            ConformanceDialogue table, TableBlock block, BlockResult result, long acknowledged)
            throws ConformanceRule.Broken, TableFault {
        require("BLOCK_RESULT", table.offer(block), result);
        require("ACK_BLOCK", table.status().ring().acknowledgedBlocks(), acknowledged);
    }

    private void startBeyond(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("CMD_RESULT", table.send(CommandCode.START, ConformanceJob.RECORDS + 1), CommandResult.BAD_PARAMETER);
        require("STATE", table.status().state(), TableState.READY);
    }

    private void clear(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("CMD_RESULT", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
        require("STATE", table.status().state(), TableState.IDLE);
        require("JOB_ID", table.status().job().id(), 0L);
    }

    private void wrongProgram(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        table.send(CommandCode.LOAD, job.id(), job.count(), job.checksum() ^ 1);
        table.offer(job.block(0));
        table.offer(job.block(1));
        require("STATE", table.status().state(), TableState.FAULT);
        require("FAULT_CODE", table.status().fault(), FaultCode.PROGRAM_CHECKSUM);
    }

    private void resetProgram(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("CMD_RESULT", table.send(CommandCode.RESET), CommandResult.OK);
        require("STATE", table.status().state(), TableState.IDLE);
        require("JOB_ID", table.status().job().id(), 0L);
        require("FAULT_CODE", table.status().fault(), FaultCode.NONE);
    }

    private static long other(ConformanceDialogue table) {
        return table.token() ^ 1;
    }
}
