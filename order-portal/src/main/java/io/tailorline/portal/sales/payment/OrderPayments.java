package io.tailorline.portal.sales.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The payments of orders, as they are stored. Whoever changes one that was changed since he has seen it comes second.
 */
public interface OrderPayments {

    /** The payment of a new order, which the bank is asked for at once. */
    void add(String orderId, Instant now);

    Optional<OrderPayment> find(String orderId);

    /** Payments whose call or next try is due, and those whose reservation has ended. */
    List<String> due(Instant now);

    /** Payments whose order may still start or be cancelled. */
    List<String> open();

    /** Payments about which a person decides, the latest first. */
    List<OrderPayment> failed();

    void store(OrderPayment changed);

    /** What the order costs; empty where it has no price. */
    Optional<MonetaryAmount> price(String orderId);

    /** What the order, which is cancelled, owes all the same; empty where nothing was said of it. */
    Optional<MonetaryAmount> owed(String orderId);
}
