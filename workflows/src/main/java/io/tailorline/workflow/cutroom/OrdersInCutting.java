package io.tailorline.workflow.cutroom;

import io.tailorline.pattern.notice.Notice;
import java.util.List;
import java.util.Optional;

/**
 * The orders that jobs are cut for, as far as the cutter room must know them and tell them. Whoever has the orders
 * implements it; all of it in the caller's transaction.
 */
public interface OrdersInCutting {

    /** Nobody else may change the order until the transaction ends; empty where there is no such order. */
    Optional<?> lock(String orderId);

    OrderedCloth cloth(String orderId);

    /** The job on whose cloth the order's next one is cut; empty for new cloth. */
    Optional<String> continues(String orderId);

    /** @param jobId that was aborted, on whose cloth the next job is cut; empty for new cloth */
    void continueOn(String orderId, Optional<String> jobId);

    /**
     * Its program is made.
     *
     * @param seconds of table time, s
     * @param notes what was done to bring it into the budget, a line each
     */
    void planned(String orderId, String table, double seconds, List<String> notes);

    /** It is in the queue of a table. */
    void queuedOn(String orderId, String table);

    /** The knife has started. */
    void knifeStarted(String orderId);

    /** @param seconds of table time, s */
    void cut(String orderId, double seconds);

    /** Its cut has left pieces, and a person decides about them. */
    void lacksPieces(String orderId, List<Notice> reasons);
}
