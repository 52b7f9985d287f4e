package io.tailorline.cutter.table;

/**
 * What a table does when its host's heartbeat stands still; numbers of register {@code COMM_LOSS_POLICY} are the
 * ordinals.
 */
public enum CommunicationLossPolicy {
    /** Carry out what is in the ring. */
    RUN_TO_BUFFER_END,
    /** Finish the piece, then stand in PAUSED. */
    FINISH_PIECE,
    /** Stop at once with the knife up, in FAULT. */
    STOP_NOW;

    public static boolean isKnown(int code) {
        return code >= 0 && code < values().length;
    }
}
