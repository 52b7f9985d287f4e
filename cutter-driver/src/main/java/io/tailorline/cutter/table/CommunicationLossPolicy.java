package io.tailorline.cutter.table;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What a table does when its host's heartbeat stops; numbers are those of its register {@code COMM_LOSS_POLICY}. */
public enum CommunicationLossPolicy {
    /** Execute what is in the ring. */
    RUN_TO_BUFFER_END(0),
    /** Finish the piece, then pause. */
    FINISH_PIECE(1),
    /** Stop at once with the knife up, in FAULT. */
    STOP_NOW(2);

    /** How long a host may be silent before a table acts on it, unless the host has set another time. */
    public static final Duration USUAL_WATCHDOG = Duration.ofSeconds(1);

    private final int code;

    CommunicationLossPolicy(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The policy of that number; empty for one that the map does not know. */
    public static Optional<CommunicationLossPolicy> find(int code) {
        return Stream.of(values()).filter(policy -> policy.code == code).findFirst();
    }
}
