package io.tailorline.cutter.conformance.table;

import static io.tailorline.cutter.conformance.table.ConformanceRule.require;

import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;

/** What a table takes into its ring, asked of one that is IDLE and whose lease is taken. Leaves it so. */
final class RingRules {

    /** First words that begin no record: none, a DOWN and an AIR with an argument, a notch of kind 3, operation 10. */
    private static final List<int[]> NO_RECORDS =
            List.of(new int[] {0x0000}, new int[] {0x3001}, new int[] {0x6003, 0, 0}, new int[] {0xA003});

    private static final int[] CUT_OFF = {0x2000, 0, 0};

    private final ConformanceJob job;

    /** @param job whose blocks no ring holds all */
    RingRules(ConformanceJob job) {
        this.job = job;
    }

    List<ConformanceRule> all() {
        return List.of(
                new ConformanceRule(7, "words that are no record are BAD_FORMAT", this::noRecords),
                new ConformanceRule(4, "START in LOADING is BAD_STATE while there is room", this::startWithRoom),
                new ConformanceRule(8, "each block takes room until FREE_BLOCKS is 0", this::fill),
                new ConformanceRule(8, "a block without room is FULL and not taken", this::full));
    }

    private void noRecords(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("LOAD", table.send(CommandCode.LOAD, job.id(), job.count(), job.checksum()), CommandResult.OK);
        for (int[] words : NO_RECORDS) {
            requireBadFormat(table, words);
        }
        requireBadFormat(table, CUT_OFF);
        requireBadFormat(table, new int[0]);
    }

    private void requireBadFormat(ConformanceDialogue table, int... words) throws ConformanceRule.Broken, TableFault {
        String what = words.length == 0 ? "no words" : String.format("%04X", words[0]);
        require(what, table.offer(TableBlock.sealed(job.id(), 0, 1, words)), BlockResult.BAD_FORMAT);
        require("ACK_BLOCK", table.status().ring().acknowledgedBlocks(), 0L);
    }

    private void startWithRoom(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        require("START", table.send(CommandCode.START, 1), CommandResult.BAD_STATE);
        require("STATE", table.status().state(), TableState.LOADING);
    }

    private void fill(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int room = table.identity().limits().ringBlocks();
        for (int i = 0; i < room; i++) {
            require("block " + i, table.offer(job.block(i)), BlockResult.OK);
            require("FREE_BLOCKS", table.status().ring().freeBlocks(), room - i - 1);
        }
    }

    private void full(ConformanceDialogue table) throws ConformanceRule.Broken, TableFault {
        int room = table.identity().limits().ringBlocks();
        require("BLOCK_RESULT", table.offer(job.block(room)), BlockResult.FULL);
        TableStatus status = table.status();
        require("ACK_BLOCK", status.ring().acknowledgedBlocks(), (long) room);
        require("STATE", status.state(), TableState.LOADING);
        require("CLEAR_JOB", table.send(CommandCode.CLEAR_JOB), CommandResult.OK);
    }
}
