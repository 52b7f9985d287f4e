package io.tailorline.workflow.production.step;

/** The processes of lays, and what they tell those of their orders; all of it in the caller's transaction. */
public interface LayProcesses {

    /** Starts that of a lay. */
    void beginLay(String lay);

    /** Ends that of a lay, wherever it stands; none is no fault. */
    void end(String lay, String why);

    /** An order waits no longer with others: it takes its cloth again, and is laid alone or waits anew. */
    void laidOtherwise(String orderId);

    /** The knife is in the cloth that an order shares, by this job; returns whether it waited for that. */
    boolean knifeInShared(String orderId, String jobId);
}
