package io.tailorline.portal.sales.order;

import java.util.Optional;

/** The stored orders. */
public interface Orders {

    /**
     * Stores a new order with the hash of what opens it, in the caller's transaction.
     *
     * @throws NumberTaken when another order has its number; the caller's transaction must be rolled back
     */
    void add(Order order, OrderSecret secret);

    Optional<Order> find(OrderId id);

    /** {@link OrderSecret#hash()} of what opens the order; empty without such an order or secret. */
    Optional<String> secretHash(OrderId id);

    /** From now on this opens the order and what did before does not; false without such an order. */
    boolean replaceSecret(OrderId id, OrderSecret secret);

    /** Another order has the number. */
    final class NumberTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NumberTaken(OrderId id, Throwable cause) {
            super("Another order has the number %s.".formatted(id), cause);
        }
    }
}
