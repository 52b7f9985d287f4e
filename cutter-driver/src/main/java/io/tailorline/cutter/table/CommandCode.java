package io.tailorline.cutter.table;

import java.util.Locale;

/** What a table can be told; numbers are those of its register {@code CMD}. */
public enum CommandCode {
    /** P1 job id, P2 number of blocks, P3 checksum of the program. */
    LOAD(1, "IDLE"),
    /** P1 first record to execute; 0 or 1 is the beginning. */
    START(2, "READY, or LOADING with a full ring"),
    /** Go to the next lift, knife up, and stand. */
    PAUSE(3, "CUTTING, STARVED, ADVANCING"),
    /** P1 first record to execute: the one after the last that is done. */
    RESUME(4, "PAUSED, or IDLE with a job begun"),
    ABORT(5, "every state but BOOT and ABORTING"),
    RESET(6, "FAULT"),
    HOME(7, "OFFLINE, IDLE"),
    /** P1 distance, 0.01 mm. */
    ADVANCE(8, "IDLE, READY, PAUSED"),
    SHARPEN(9, "IDLE, READY, PAUSED"),
    /** P1 feed, per cent of the profile's. */
    SETFEED(10, ""),
    /** P1, P2 a point, 0.01 mm, reached through the air. */
    GOTO(11, "IDLE, READY, PAUSED"),
    CLEAR_JOB(12, "IDLE, LOADING, READY, PAUSED, DONE, OFFLINE"),
    TAKE_LEASE(13, ""),
    DROP_LEASE(14, "");

    private final int code;
    private final String possibleIn;

    CommandCode(int code, String possibleIn) {
        this.code = code;
        this.possibleIn = possibleIn;
    }

    public int code() {
        return code;
    }

    /** The states in which a table takes it, in words; empty when it takes it in any. */
    public String possibleIn() {
        return possibleIn;
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
