package io.tailorline.cutter.table;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands of a table; numbers are those of its register {@code CMD}. */
public enum CommandCode implements RegisterCode {
    /** P1 job id, P2 number of blocks, P3 checksum of the program. */
    LOAD(1, TableState.IDLE),
    /** P1 first record to execute; 0 or 1 is the beginning. */
    START(2, "READY, or LOADING with a full ring", TableState.READY, TableState.LOADING),
    /** Pause at the next lift, knife up. */
    PAUSE(3, TableState.CUTTING, TableState.STARVED, TableState.ADVANCING),
    /** P1 first record to execute: the one after the last that is done. */
    RESUME(4, "PAUSED, or IDLE with a job begun", TableState.PAUSED, TableState.IDLE),
    ABORT(
            5,
            "every state but BOOT and ABORTING",
            EnumSet.complementOf(EnumSet.of(TableState.BOOT, TableState.ABORTING))
                    .toArray(TableState[]::new)),
    RESET(6, TableState.FAULT),
    HOME(7, TableState.OFFLINE, TableState.IDLE),
    /** P1 distance, 0.01 mm. */
    ADVANCE(8, TableState.IDLE, TableState.READY, TableState.PAUSED),
    SHARPEN(9, TableState.IDLE, TableState.READY, TableState.PAUSED),
    /** P1 feed, per cent of the profile's. */
    SETFEED(10, "", TableState.values()),
    /** P1, P2 a point, 0.01 mm, reached through the air. */
    GOTO(11, TableState.IDLE, TableState.READY, TableState.PAUSED),
    CLEAR_JOB(
            12,
            TableState.IDLE,
            TableState.LOADING,
            TableState.READY,
            TableState.PAUSED,
            TableState.DONE,
            TableState.OFFLINE),
    TAKE_LEASE(13, "", TableState.values()),
    DROP_LEASE(14, "", TableState.values());

    private final int code;
    private final String possibleIn;
    private final List<TableState> states;

    CommandCode(int code, TableState... states) {
        this(code, Stream.of(states).map(TableState::name).collect(Collectors.joining(", ")), states);
    }

    CommandCode(int code, String possibleIn, TableState... states) {
        this.code = code;
        this.possibleIn = possibleIn;
        this.states = List.of(states);
    }

    @Override
    public int code() {
        return code;
    }

    /** The states in which a table takes it, in words; empty when it takes it in any. */
    public String possibleIn() {
        return possibleIn;
    }

    /** Whether a table takes it in {@code state}, as far as that depends on the state alone. */
    public boolean isTakenIn(TableState state) {
        return states.contains(state);
    }

    /** Whether {@code code} is a command at all. */
    public static boolean isKnown(int code) {
        return RegisterCode.find(values(), code).isPresent();
    }

    /**
     * The command of that number.
     *
     * @throws IllegalArgumentException for a number that the map does not know
     */
    public static CommandCode ofCode(int code) {
        return RegisterCode.of(values(), code, "Command");
    }
}
