package io.tailorline.cutter.sim;

/**
 * What a power loss does to the blocks that a table holds and to its count of records; bit 7 of register {@code CAPS}.
 */
public enum RingRetention {
    /** All is lost: the job must be transferred again. */
    LOST,
    /** Retained: after homing the table continues on RESUME. */
    RETAINED
}
