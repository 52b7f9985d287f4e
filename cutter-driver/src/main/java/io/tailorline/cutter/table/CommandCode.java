package io.tailorline.cutter.table;

import java.util.Locale;

/** What a table can be told; numbers are those of its register {@code CMD}. */
public enum CommandCode {
    /** P1 job id, P2 number of blocks, P3 checksum of the program. */
    LOAD(1),
    /** P1 first record to execute; 0 or 1 is the beginning. */
    START(2),
    /** Go to the next lift, knife up, and stand. */
    PAUSE(3),
    /** P1 first record to execute: the one after the last that is done. */
    RESUME(4),
    ABORT(5),
    RESET(6),
    HOME(7),
    /** P1 distance, 0.01 mm. */
    ADVANCE(8),
    SHARPEN(9),
    /** P1 feed, per cent of the profile's. */
    SETFEED(10),
    /** P1, P2 a point, 0.01 mm, reached through the air. */
    GOTO(11),
    CLEAR_JOB(12),
    TAKE_LEASE(13),
    DROP_LEASE(14);

    private final int code;

    CommandCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Whether {@code code} is a command at all. */
    public static boolean isKnown(int code) {
        return code >= LOAD.code && code <= DROP_LEASE.code;
    }

    /**
     * The command of that number.
     *
     * @throws IllegalArgumentException for a number that the map does not know
     */
    public static CommandCode ofCode(int code) {
        if (!isKnown(code)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "Command %d; expected 1 to 14.", code));
        }
        return values()[code - 1];
    }
}
