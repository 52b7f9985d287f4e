package io.tailorline.cutter.table;

/**
 * A command as it is written to a table, all at once.
 *
 * @param code a {@link CommandCode}, or a number that is none
 * @param p1 first parameter, 32 bits
 * @param token of the host that holds the lease
 * @param sequence the table carries the command out once, when this is one more than its last (modulo 65536)
 */
public record RegisterCommand(int code, long p1, long p2, long p3, long token, int sequence) {

    /** How many parameters a command has. */
    public static final int PARAMETERS = 3;

    private static final int SEQUENCES = 0x10000;

    /** The sequence number after {@code sequence}. */
    public static int next(int sequence) {
        return (sequence + 1) % SEQUENCES;
    }
}
