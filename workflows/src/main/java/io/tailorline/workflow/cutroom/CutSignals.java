package io.tailorline.workflow.cutroom;

/**
 * Reports to an order's process that what it waits for has come; whoever runs the process implements it. Each returns
 * whether the process still waited: what comes of an order that was cancelled or drafted again is not expected any
 * more, and that is not a fault.
 */
public interface CutSignals {

    /** How a wait ended. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    boolean knifeStarted(String orderId, String jobId);

    boolean cutEnded(String orderId, String jobId, Outcome outcome);
}
