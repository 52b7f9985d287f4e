package io.tailorline.workflow.cutroom;

/** What of orders is cut. */
public interface CutPiecesOfOrders {

    /** What of the order is cut and still counts, whatever jobs cut it. */
    PiecesCut soFar(String orderId);
}
