package io.tailorline.portal.sales.persistence;

import io.tailorline.workflow.production.OrderErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Deletes customer, answer, photos, price and payment of an order that is erased, most by their foreign keys. What it
 * cost and what of that was taken stays for the books of the house, as an amount of a day. An order whose payment is
 * not settled is not erased.
 */
@Component
class ErasedOrders {

    private static final String SETTLED = "('CAPTURED', 'REFUNDED', 'RELEASED', 'WRITTEN_OFF')";

    private final JdbcTemplate jdbc;

    ErasedOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when its payment is not settled: whoever erases lets it stay and tries later */
    @EventListener
    void on(OrderErased erased) {
        String id = erased.orderId();
        jdbc.queryForList(
                        "select state from sales.order_payment where order_id = ? and state not in " + SETTLED,
                        String.class,
                        id)
                .forEach(open -> {
                    throw new IllegalStateException(
                            "The payment of order %s is %s; expected a settled one.".formatted(id, open));
                });
        jdbc.update(
                "insert into sales.erased_amount (placed_on, book_version, currency, net, tax, total, payment, captured)"
                        + " select cast(placed.placed_at as date), price.book_version, price.currency, price.net, price.tax,"
                        + " price.total, payment.state, payment.captured from sales.placed_order placed"
                        + " join sales.order_price price on price.order_id = placed.id"
                        + " left join sales.order_payment payment on payment.order_id = placed.id where placed.id = ?",
                id);
        jdbc.update("delete from sales.stored_response where order_id = ?", id);
        jdbc.update("delete from sales.placed_order where id = ?", id);
    }
}
