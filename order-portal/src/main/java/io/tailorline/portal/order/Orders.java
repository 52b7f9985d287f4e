package io.tailorline.portal.order;

import java.util.Optional;

/** The stored orders. */
public interface Orders {

    /**
     * Stores a new order, in the caller's transaction.
     *
     * @throws NumberTaken when another order has its number; the caller's transaction must be rolled back
     */
    void add(Order order);

    Optional<Order> find(OrderId id);

    /** Another order has the number. */
    final class NumberTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NumberTaken(OrderId id, Throwable cause) {
            super("Another order has the number %s.".formatted(id), cause);
        }
    }
}
