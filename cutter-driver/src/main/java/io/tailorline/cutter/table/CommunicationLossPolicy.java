package io.tailorline.cutter.table;

import java.time.Duration;

/** What a table does when its host's heartbeat stops; numbers of register {@code COMM_LOSS_POLICY} are the ordinals. */
public enum CommunicationLossPolicy {
    /** Execute what is in the ring. */
    RUN_TO_BUFFER_END,
    /** Finish the piece, then pause. */
    FINISH_PIECE,
    /** Stop at once with the knife up, in FAULT. */
    STOP_NOW;

    /** How long a host may be silent before a table acts on it, unless the host has set another time. */
    public static final Duration USUAL_WATCHDOG = Duration.ofSeconds(1);

    public static boolean isKnown(int code) {
        return code >= 0 && code < values().length;
    }
}
