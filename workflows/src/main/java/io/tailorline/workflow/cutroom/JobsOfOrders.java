package io.tailorline.workflow.cutroom;

/** What its jobs mean for an order: whether cloth is cut for it, how much, and whether that is known. */
public interface JobsOfOrders {

    /** Whether a knife may have been in the order's cloth, and that counts. */
    boolean knifeMayHaveCut(String orderId);

    /** Whether it is still to be found out if the order is cut. */
    boolean isUnsure(String orderId);

    /** Whether cloth was cut for the order that counts no longer. */
    boolean hasWrittenOff(String orderId);

    /** Pieces of the order's largest job. */
    int mostPieces(String orderId);
}
