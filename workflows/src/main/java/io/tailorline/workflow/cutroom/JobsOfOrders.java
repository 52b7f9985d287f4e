package io.tailorline.workflow.cutroom;

import java.util.List;

/** The jobs of orders, as far as an order's process must know and command them. */
public interface JobsOfOrders {

    /** The order's open jobs do not change until the transaction ends. */
    List<?> lockOpen(String orderId);

    /** Whether a knife may have been in the order's cloth, and that counts. */
    boolean knifeMayHaveCut(String orderId);

    /** Whether it is still to be found out if the order is cut. */
    boolean isUnsure(String orderId);

    /** Whether cloth was cut for the order that counts no longer. */
    boolean hasWrittenOff(String orderId);

    /** Pieces of the order's largest job. */
    int mostPieces(String orderId);

    /** What was cut of the order counts no longer. */
    void writeOff(String orderId);
}
