package io.tailorline.portal.sales.persistence;

import io.tailorline.portal.sales.payment.persistence.JdbcOrderPayments;
import io.tailorline.workflow.production.OrderErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Deletes customer, answer, photos, price and payment of an order that is erased, most by their foreign keys, and what
 * the bank has told of it. What it cost and what the house has kept of that stays for its books, as an amount of a day.
 * An order whose payment is not over is not erased.
 */
@Component
class ErasedOrders {

    private final JdbcTemplate jdbc;

    ErasedOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when its payment is not over: whoever erases lets it stay and tries later */
    @EventListener
    void on(OrderErased erased) {
        String id = erased.orderId();
        JdbcOrderPayments.openState(jdbc, id).ifPresent(open -> {
            throw new IllegalStateException(
                    "The payment of order %s is %s; expected one that is over.".formatted(id, open));
        });
        jdbc.update(
                "insert into sales.erased_amount (placed_on, book_version, currency, net, tax, total, payment, captured,"
                        + " kept) select cast(placed.placed_at as date), price.book_version, price.currency, price.net,"
                        + " price.tax, price.total, payment.state, payment.captured, case when payment.state is not null"
                        + " then coalesce(payment.captured, 0) - coalesce(payment.refunded, 0) end"
                        + " from sales.placed_order placed join sales.order_price price on price.order_id = placed.id"
                        + " left join sales.order_payment payment on payment.order_id = placed.id where placed.id = ?",
                id);
        jdbc.update("delete from sales.stored_response where order_id = ?", id);
        jdbc.update("delete from sales.bank_event where reference like ?", id + "-%");
        jdbc.update("delete from sales.simulated_bank where reference like ?", id + "-%");
        jdbc.update("delete from sales.simulated_bank_answer where call_key like ?", id + "/%");
        jdbc.update("delete from sales.placed_order where id = ?", id);
    }
}
