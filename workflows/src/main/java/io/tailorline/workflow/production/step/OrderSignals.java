package io.tailorline.workflow.production.step;

/**
 * Reports to the process that what it waits for has come. Each returns whether the process still waited: an answer to a
 * command of an order that was cancelled or drafted again is not expected any more, and that is not a fault.
 */
public interface OrderSignals {

    /** How a wait ended. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    boolean markerAnswered(String orderId, String commandId, Outcome outcome);

    boolean knifeStarted(String orderId, String jobId);

    boolean cutEnded(String orderId, String jobId, Outcome outcome);
}
