package io.tailorline.cutter.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Part of a job as it is transferred: whole records, at most {@link #MAX_WORDS} words, with a checksum over everything.
 *
 * @param number 0 for the first block of the job
 * @param firstRecord the table's count of the first record in it, from 1
 * @param payload words of the records, 0 to 65535 each; treated as frozen
 * @param checksum CRC-32 (IEEE 802.3) of the big-endian words of job id, number, first record, payload length and
 *     payload
 */
public record TableBlock(long jobId, long number, long firstRecord, int[] payload, long checksum) {

    /** Most words of records in a block. */
    public static final int MAX_WORDS = 110;

    public TableBlock {
        payload = payload.clone();
        if (payload.length > MAX_WORDS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Block %d has %d words; expected at most %d.", number, payload.length, MAX_WORDS));
        }
    }

    /** The block with its proper checksum. */
    public static TableBlock sealed(long jobId, long number, long firstRecord, int[] payload) {
        return new TableBlock(jobId, number, firstRecord, payload, checksum(jobId, number, firstRecord, payload));
    }

    public boolean checksumHolds() {
        return checksum == checksum(jobId, number, firstRecord, payload);
    }

    /** CRC-32 of {@code words}, each as two bytes, high byte first, continuing {@code crc}. */
    public static void update(CRC32 crc, int... words) {
        for (int word : words) {
            crc.update(word >> 8 & 0xFF);
            crc.update(word & 0xFF);
        }
    }

    private static long checksum(long jobId, long number, long firstRecord, int[] payload) {
        CRC32 crc = new CRC32();
        for (long value : new long[] {jobId, number, firstRecord}) {
            update(crc, (int) (value >> 16) & 0xFFFF, (int) value & 0xFFFF);
        }
        update(crc, payload.length);
        update(crc, payload);
        return crc.getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableBlock that
                && jobId == that.jobId
                && number == that.number
                && firstRecord == that.firstRecord
                && checksum == that.checksum
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(jobId * 31 + number);
    }
}
