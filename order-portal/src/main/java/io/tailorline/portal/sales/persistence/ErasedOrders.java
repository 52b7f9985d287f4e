package io.tailorline.portal.sales.persistence;

import io.tailorline.workflow.production.OrderErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deletes customer, answer and photos of an order that is erased; photos go by their foreign key. */
@Component
class ErasedOrders {

    private final JdbcTemplate jdbc;

    ErasedOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(OrderErased erased) {
        jdbc.update("delete from sales.stored_response where order_id = ?", erased.orderId());
        jdbc.update("delete from sales.placed_order where id = ?", erased.orderId());
    }
}
