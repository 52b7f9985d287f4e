package io.tailorline.workflow.cutroom;

/** Keeps how long the stages of an order took. */
public interface CutStages {

    /**
     * @param stage {@code transfer} or {@code cut}
     * @param seconds of table time, s
     */
    void ended(String orderId, String stage, double seconds);
}
