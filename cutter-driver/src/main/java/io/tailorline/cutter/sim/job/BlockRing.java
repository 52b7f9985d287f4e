package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.TableBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The table's memory for one job: takes blocks strictly in order, each once, and has room for so many blocks whose
 * records are not done yet.
 */
public final class BlockRing {

    private final long jobId;
    private final long blockCount;
    private final long programChecksum;
    private final int capacity;
    private final List<RingRecord> records = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private Head head = Head.HOME;
    private long accepted;

    /** @param capacity blocks */
    public BlockRing(long jobId, long blockCount, long programChecksum, int capacity) {
        this.jobId = jobId;
        this.blockCount = blockCount;
        this.programChecksum = programChecksum;
        this.capacity = capacity;
    }

    public long jobId() {
        return jobId;
    }

    /** Blocks taken without a gap. */
    public long accepted() {
        return accepted;
    }

    public boolean isComplete() {
        return accepted == blockCount;
    }

    public boolean checksumHolds() {
        return isComplete() && checksum.getValue() == programChecksum;
    }

    /** Records here so far, done or not. */
    public long size() {
        return records.size();
    }

    /** The record of that count, from 1. */
    RingRecord record(long index) {
        return records.get((int) index - 1);
    }

    /** Room left when {@code done} records are done, blocks. */
    int free(long done) {
        long firstHeld = done >= records.size() ? accepted : record(done + 1).block();
        return (int) Math.max(0, capacity - (accepted - firstHeld));
    }

    /** Takes {@code block} if it is the next one; returns the result. */
    BlockResult offer(TableBlock block, long done) {
        if (!block.checksumHolds()) {
            return BlockResult.CHECKSUM;
        }
        if (block.jobId() != jobId) {
            return BlockResult.WRONG_JOB;
        }
        if (block.number() < accepted) {
            return BlockResult.DUPLICATE;
        }
        if (block.number() > accepted || accepted == blockCount) {
            return BlockResult.GAP;
        }
        if (free(done) == 0) {
            return BlockResult.FULL;
        }
        return take(block);
    }

    private BlockResult take(TableBlock block) {
        int[] words = block.payload();
        if (block.firstRecord() != records.size() + 1L || words.length == 0) {
            return BlockResult.BAD_FORMAT;
        }
        List<RingRecord> taken = new ArrayList<>();
        Head end = head;
        try {
            for (int at = 0; at < words.length; at += RecordCodec.length(words[at])) {
                TableRecord record = RecordCodec.decode(words, at, end);
                RingRecord entry = new RingRecord(records.size() + taken.size() + 1L, block.number(), record, end);
                taken.add(entry);
                end = entry.after();
            }
        } catch (RecordCodec.BadRecord e) {
            return BlockResult.BAD_FORMAT;
        }
        records.addAll(taken);
        head = end;
        accepted++;
        TableBlock.update(checksum, words);
        return BlockResult.OK;
    }
}
