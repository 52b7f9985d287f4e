package io.tailorline.cutter.table;

/** What a cutting table is doing; the names and numbers are those of its register {@code STATE}. */
public enum TableState implements RegisterCode {
    /** The controller starts. */
    BOOT(0),
    /** Ready for commands, not homed: positions mean nothing yet. */
    OFFLINE(1),
    /** Finds its reference marks. */
    HOMING(2),
    /** Homed, no job. */
    IDLE(3),
    /** Takes in a job, block by block. */
    LOADING(4),
    /** The whole job is there and its checksum holds; waits for START. */
    READY(5),
    CUTTING(6),
    /** Stopped with the knife up; continues on RESUME. */
    PAUSED(7),
    /** Stopped with the knife up because the ring ran empty; continues by itself when blocks come. */
    STARVED(8),
    /** The conveyor moves the cloth. */
    ADVANCING(9),
    /** The job is cut. */
    DONE(10),
    /** Stopped by a fault; drives safe. */
    FAULT(11),
    /** Lifts the knife and drops the job. */
    ABORTING(12),
    /**
     * Seen from the host only: the link is lost or the controller's heartbeat has stopped. Never IDLE by assumption.
     */
    UNKNOWN(-1);

    private final int code;

    TableState(int code) {
        this.code = code;
    }

    /** The register's value; -1 for {@link #UNKNOWN}, which no table reports. */
    @Override
    public int code() {
        return code;
    }

    /** The state of that number; {@link #UNKNOWN} for a number that the map does not know. */
    public static TableState ofCode(int code) {
        return RegisterCode.find(values(), code).orElse(UNKNOWN);
    }

    /** Whether a started job is being executed without anybody's help. */
    public boolean isRunning() {
        return this == CUTTING || this == STARVED || this == ADVANCING;
    }

    /** Whether a job is there, whole or in part, that had no START. */
    public boolean waitsForStart() {
        return this == LOADING || this == READY;
    }

    /** Whether nothing moves, and nothing will without a command. */
    public boolean isStationary() {
        return switch (this) {
            case BOOT, HOMING, CUTTING, STARVED, ADVANCING, ABORTING, UNKNOWN -> false;
            case OFFLINE, IDLE, LOADING, READY, PAUSED, DONE, FAULT -> true;
        };
    }

    /** Whether the counts reported with it can be relied on: not while the controller boots or is not heard. */
    public boolean isConclusive() {
        return this != BOOT && this != UNKNOWN;
    }
}
