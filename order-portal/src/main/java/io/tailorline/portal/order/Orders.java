package io.tailorline.portal.order;

import java.util.Optional;

/** The stored orders. */
public interface Orders {

    /** Stores a new order, in the caller's transaction. */
    void add(Order order);

    Optional<Order> find(OrderId id);
}
