package io.tailorline.cutter.sim;

import io.tailorline.cutter.table.FaultCode;

/**
 * The fault that stops a table, if there is one, and how long an operator at the table takes to acknowledge it.
 * Mutable.
 */
final class ActiveFault {

    private FaultCode code = FaultCode.NONE;
    private long record;
    private double untilAcknowledged;

    /**
     * @param acknowledgement table seconds until an operator has acknowledged it at the table; 0 where that is not
     *     needed
     */
    void strike(FaultCode what, long inRecord, double acknowledgement) {
        code = what;
        record = inRecord;
        untilAcknowledged = acknowledgement;
    }

    void pass(double seconds) {
        untilAcknowledged = Math.max(0, untilAcknowledged - seconds);
    }

    void clear() {
        code = FaultCode.NONE;
        record = 0;
        untilAcknowledged = 0;
    }

    FaultCode code() {
        return code;
    }

    /** The record in which it happened, 0 none. */
    long record() {
        return record;
    }

    boolean needsAcknowledgement() {
        return untilAcknowledged > 0;
    }

    /** Whether the circuit of {@code safety} is still open. */
    boolean isOpen(FaultCode safety) {
        return code == safety && needsAcknowledgement();
    }
}
