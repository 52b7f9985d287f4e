package io.tailorline.workflow.cutroom;

import io.tailorline.pattern.notice.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The orders that jobs are cut for, as far as the cutter room must know them and tell them. Whoever has the orders
 * implements it; all of it in the caller's transaction.
 */
public interface OrdersInCutting {

    /** Empty where there is no such order. */
    Optional<Instant> placedAt(String orderId);

    /** Decides about all orders that can still be cut, and names them: whoever changes one meanwhile comes second. */
    List<String> decideAboutOpen();

    /** Whether one of these is on its way: of an order that was sent back nothing is. */
    boolean isOnItsWay(List<String> orderIds);

    /** When any order has changed last. */
    Optional<Instant> lastChange();

    /** Reads the order, so that the transaction decides about it as it is now. */
    void read(String orderId);

    /** A decision about the order that does not change it: whoever changes it meanwhile comes second. */
    void decided(String orderId);

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
