package io.tailorline.portal.order.web;

import io.tailorline.portal.order.Order;
import io.tailorline.portal.order.OrderId;
import io.tailorline.portal.order.Orders;
import io.tailorline.workflow.OrderProgress;
import io.tailorline.workflow.OrderToCut;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An order and how far it has come. */
@Component
class OrderFinder {

    private final Orders orders;
    private final OrderToCut workshop;

    OrderFinder(Orders orders, OrderToCut workshop) {
        this.orders = orders;
        this.workshop = workshop;
    }

    record Found(Order order, OrderProgress progress) {}

    Optional<Found> find(String id) {
        if (!OrderId.isOne(id)) {
            return Optional.empty();
        }
        return orders.find(new OrderId(id))
                .flatMap(order -> workshop.find(id).map(progress -> new Found(order, progress)));
    }
}
