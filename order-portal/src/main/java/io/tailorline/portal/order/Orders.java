package io.tailorline.portal.order;

import java.util.List;
import java.util.Optional;

/** Where accepted orders are kept. */
public interface Orders {

    /** Keeps a new order, in the caller's transaction. */
    void add(Order order);

    Optional<Order> find(OrderId id);

    /** The latest first. */
    List<Order> latest(int limit);
}
