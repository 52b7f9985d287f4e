package io.tailorline.workflow.cutroom;

/** The process of an order that lacks pieces after a cut, and waits for a person who says how they are cut. */
public interface MissingDecision {

    /** Whether the order waits for that. */
    boolean isAwaited(String orderId);

    /** The order's program goes to a table, on the cloth that it was planned for. */
    void send(String orderId);

    /** A marker is made of what is missing, on new cloth. */
    void nest(String orderId);
}
