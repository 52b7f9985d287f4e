package io.tailorline.cutter.table;

/** A table's answer to a block; numbers are those of its register {@code BLOCK_RESULT}. */
public enum BlockResult implements RegisterCode {
    OK(0),
    /** Had it already: as good as {@link #OK}. */
    DUPLICATE(1),
    /** A block before it is missing. */
    GAP(2),
    CHECKSUM(3),
    WRONG_JOB(4),
    /** The ring has no room now. */
    FULL(5),
    BAD_FORMAT(6);

    private final int code;

    BlockResult(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /**
     * The result of that number.
     *
     * @throws IllegalArgumentException for a number that the map does not know
     */
    public static BlockResult ofCode(int code) {
        return RegisterCode.of(values(), code, "Block result");
    }
}
