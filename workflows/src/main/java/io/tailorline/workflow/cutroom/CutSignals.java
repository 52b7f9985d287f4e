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
        /** Of a marker: it cannot be made on the cloth that was taken for it, or that cloth is gone. */
        OTHER_CLOTH,
        FAILED
    }

    boolean knifeStarted(String orderId, String jobId);

    /** The job left its table before the knife started, and its cloth is not what it was laid on: it is laid again. */
    boolean layAgain(String orderId, String jobId);

    boolean cutEnded(String orderId, String jobId, Outcome outcome);
}
