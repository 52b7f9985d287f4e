package io.tailorline.portal.sales.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * The payments of orders, as they are stored. Whoever changes one that was changed since he has seen it comes second.
 */
public interface OrderPayments {

    /**
     * The payments in one state and currency, also those that this version cannot read.
     *
     * @param currency empty where the bank was not asked for any of them yet
     * @param amount what their orders cost together
     * @param kept what of that was taken and not given back
     */
    record Total(String state, String currency, int orders, Optional<BigDecimal> amount, Optional<BigDecimal> kept) {}

    /** The payment of a new order, which the bank is asked for at once. */
    void add(String orderId, Instant now);

    /** @throws RuntimeException for one that this version cannot read */
    Optional<OrderPayment> find(String orderId);

    /** Payments whose call or next try is due, and those whose reservation has ended. */
    List<String> due(Instant now);

    /** Payments after which something comes: their orders may still start or be cancelled, or money moves. */
    List<String> open();

    /** Payments about which a person decides, and those that this version does not know, the latest first. */
    List<String> waiting();

    /** All payments by their states. */
    List<Total> totals();

    void store(OrderPayment changed);

    /** Tries the payment later, without reading it: also one that cannot be read. */
    void postpone(String orderId, Instant until);

    /** Whoever changes the payment at the same time comes second; in the caller's transaction. */
    void touch(String orderId);

    /** What the order costs; empty where it has no price. */
    Optional<MonetaryAmount> price(String orderId);

    /** What the order, which is cancelled, owes all the same; empty where nothing was said of it. */
    Optional<MonetaryAmount> owed(String orderId);
}
