package io.tailorline.nesting;

import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.OrderPieces;

/** A garment of an order: laid and cut whole or not at all. */
record OrderBundle(OrderPieces order, Garment garment) {

    /** As markers name it. */
    BundleRef ref() {
        return new BundleRef(order.id(), garment);
    }
}
