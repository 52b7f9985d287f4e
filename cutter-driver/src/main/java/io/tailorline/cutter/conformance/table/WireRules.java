package io.tailorline.cutter.conformance.table;

import static io.tailorline.cutter.conformance.table.ConformanceRule.require;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.Capability;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Functions, lengths and exceptions, asked of a table that is IDLE and whose lease is taken. */
final class WireRules {

    private static final int NOT_KNOWN = 1;
    private static final int NOT_MAPPED = 2;
    private static final int NO_SUCH_LENGTH = 3;
    private static final int TOO_MANY = 126;
    private static final byte NO_FUNCTION = 0x41;

    private final ConformanceJob job;

    WireRules(ConformanceJob job) {
        this.job = job;
    }

    List<ConformanceRule> all() {
        return List.of(
                new ConformanceRule(1, "a register that is not mapped is exception 2", this::notMapped),
                new ConformanceRule(1, "a request beyond its block is exception 2", this::beyondBlock),
                new ConformanceRule(1, "a write to the status is exception 2", this::writtenStatus),
                new ConformanceRule(1, "0 or too many registers are exception 3 or 2", this::lengths),
                new ConformanceRule(1, "a function that is none is exception 1 or 2, or closes", this::noFunction),
                new ConformanceRule(4, "a command word by word is taken with its last word", this::wordByWord),
                new ConformanceRule(13, "function 23 answers with the result of its block", this::readWrite));
    }

    private void notMapped(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int after = table.map().place(RegisterBlock.COMMAND).end();
        if (table.map().holding(after, 1).isEmpty()) {
            requireException(table.raw().read(after, 1), Set.of(NOT_MAPPED));
        }
    }

    private void beyondBlock(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        BlockLayout status = table.map().place(RegisterBlock.STATUS);
        requireException(table.raw().read(status.end() - 1, 2), Set.of(NOT_MAPPED));
    }

    private void writtenStatus(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int state = table.map().place(RegisterBlock.STATUS).first();
        boolean several = table.map().place(RegisterBlock.COMMAND).write().contains(BlockLayout.WRITE_SEVERAL);
        requireException(several ? table.raw().write(state, 0) : table.raw().writeOne(state, 0), Set.of(NOT_MAPPED));
    }

    private void lengths(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int first = table.map().place(RegisterBlock.STATUS).first();
        requireException(table.raw().read(first, 0), Set.of(NOT_MAPPED, NO_SUCH_LENGTH));
        requireException(table.raw().read(first, TOO_MANY), Set.of(NOT_MAPPED, NO_SUCH_LENGTH));
    }

    private void noFunction(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        Optional<ModbusFrame> answer = table.raw().ask(NO_FUNCTION, (byte) 0, (byte) 0);
        if (answer.isPresent()) {
            requireException(answer, Set.of(NOT_KNOWN, NOT_MAPPED));
        }
    }

    private static void requireException(Optional<ModbusFrame> answer, Set<Integer> codes)
            throws ConformanceRule.Broken {
        Optional<Integer> code = answer.flatMap(ModbusFrame::exception);
        require("exception " + codes, code.filter(codes::contains).isPresent(), true);
    }

    /** A table may leave out function 6. */
    private void wordByWord(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        BlockLayout place = table.map().place(RegisterBlock.COMMAND);
        RegisterCommand command = table.next(CommandCode.SETFEED.code(), table.token(), 100);
        int[] words = table.words(command);
        for (int i = 0; i < words.length; i++) {
            require(
                    "CMD_SEQ_ECHO before the last word",
                    table.status().command().echo() == command.sequence(),
                    false);
            Optional<ModbusFrame> answer = table.raw().writeOne(place.first() + i, words[i]);
            if (i == 0 && answer.flatMap(ModbusFrame::exception).isPresent()) {
                return;
            }
        }
        TableStatus status = table.status();
        require("CMD_SEQ_ECHO", status.command().echo(), command.sequence());
        require("CMD_RESULT", status.command().result(), CommandResult.OK);
    }

    private void readWrite(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        if (table.map().readWrite() && table.identity().has(Capability.READ_WRITE)) {
            TableStatus status = table.offerReading(job.block(0));
            require("BLOCK_SEQ_ECHO", status.ring().echo(), table.blockSequence());
            require("BLOCK_RESULT", status.ring().result(), BlockResult.WRONG_JOB);
        }
    }
}
