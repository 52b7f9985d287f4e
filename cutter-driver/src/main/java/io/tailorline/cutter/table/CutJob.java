package io.tailorline.cutter.table;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.RecordStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * One program to be cut once, in the form in which a table takes it.
 *
 * @param id chosen by the host, 1 to 4294967295; the same id is the same piece of cloth
 * @param blocks numbered from 0
 * @param checksum CRC-32 (IEEE 802.3) of all words of all records in order, big-endian
 * @param records how many records the table counts, the end included
 */
public record CutJob(long id, CutProgram program, List<TableBlock> blocks, long checksum, int records) {

    private static final long MAX_ID = 0xFFFF_FFFFL;

    public CutJob {
        blocks = List.copyOf(blocks);
        if (id < 1 || id > MAX_ID) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "Job id %d; expected 1 to %d.", id, MAX_ID));
        }
    }

    /** The job {@code id} that cuts {@code program}, in the largest blocks. Records are not split between blocks. */
    public static CutJob of(long id, CutProgram program) {
        return of(id, program, TableBlock.MAX_WORDS);
    }

    /** The same job in blocks of at most {@code words} words; its checksum and records are the same. */
    public CutJob inBlocksOf(int words) {
        boolean fits = blocks.stream().allMatch(block -> block.payload().length <= words);
        return fits ? this : of(id, program, words);
    }

    private static CutJob of(long id, CutProgram program, int blockWords) {
        List<RecordStream.Entry> entries = RecordStream.of(program);
        List<TableBlock> blocks = new ArrayList<>();
        CRC32 crc = new CRC32();
        int[] payload = new int[blockWords];
        int length = 0;
        int firstRecord = 1;
        for (RecordStream.Entry entry : entries) {
            int[] words = RecordCodec.encode(entry.record(), entry.before());
            if (length + words.length > payload.length) {
                blocks.add(TableBlock.sealed(id, blocks.size(), firstRecord, Arrays.copyOf(payload, length)));
                length = 0;
                firstRecord = entry.index();
            }
            System.arraycopy(words, 0, payload, length, words.length);
            length += words.length;
            TableBlock.update(crc, words);
        }
        blocks.add(TableBlock.sealed(id, blocks.size(), firstRecord, Arrays.copyOf(payload, length)));
        return new CutJob(id, program, blocks, crc.getValue(), entries.size());
    }
}
