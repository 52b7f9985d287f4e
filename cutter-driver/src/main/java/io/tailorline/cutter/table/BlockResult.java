package io.tailorline.cutter.table;

import java.util.Locale;

/** A table's answer to a block; the numbers of its register {@code BLOCK_RESULT} are the ordinals. */
public enum BlockResult {
    OK,
    /** Had it already: as good as {@link #OK}. */
    DUPLICATE,
    /** A block before it is missing. */
    GAP,
    CHECKSUM,
    WRONG_JOB,
    /** The ring has no room now. */
    FULL,
    BAD_FORMAT;

    /**
     * The result of that number.
     *
     * @throws IllegalArgumentException for a number that the map does not know
     */
    public static BlockResult ofCode(int code) {
        if (code < 0 || code >= values().length) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "Block result %d; expected 0 to 6.", code));
        }
        return values()[code];
    }
}
