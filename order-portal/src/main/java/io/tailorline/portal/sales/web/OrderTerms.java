package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.payment.OrderPayment;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.promise.OrderPromise;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.PromiseOnPage;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an order costs, what of it is paid, and by when it is there, for its page. */
@Component
class OrderTerms {

    private final OrderPrices prices;
    private final PromiseOnPage promises;
    private final OrderPromises promised;
    private final Orders orders;
    private final ObjectProvider<OrderPayments> payments;

    OrderTerms(
            OrderPrices prices,
            PromiseOnPage promises,
            OrderPromises promised,
            Orders orders,
            ObjectProvider<OrderPayments> payments) {
        this.prices = prices;
        this.promises = promises;
        this.promised = promised;
        this.orders = orders;
        this.payments = payments;
    }

    /**
     * What is known; null where it is not.
     *
     * @param price tax included
     * @param tax of it
     * @param payment word of {@code order.payment.<word>}; null where the house takes no payments here
     * @param day with the suit at its customer at the latest
     * @param likely the first day on which it is likely to come, where that is another
     * @param before the day that was promised before
     * @param reason word of {@code promise.moved.<word>}
     * @param wanted the day on which its customer wanted it
     * @param express whether it is made before others
     * @param version of the terms that its customer read
     */
    record PriceAndDay(
            @Nullable String price,
            @Nullable String tax,
            @Nullable String payment,
            @Nullable String day,
            @Nullable String likely,
            @Nullable String before,
            @Nullable String reason,
            @Nullable String wanted,
            boolean express,
            @Nullable Integer version) {}

    PriceAndDay of(Order order, Locale locale) {
        String id = order.id().text();
        Optional<Price> price = prices.find(id);
        Optional<PromiseOnPage.Shown> promise = promises.of(id);
        return new PriceAndDay(
                price.map(all -> MoneyText.of(all.total(), locale)).orElse(null),
                price.map(Price::tax)
                        .filter(MonetaryAmount::isPositive)
                        .map(tax -> MoneyText.of(tax, locale))
                        .orElse(null),
                payment(id),
                promise.map(now -> Days.longDay(now.day(), locale)).orElse(null),
                promise.filter(now -> now.likely().isBefore(now.day()))
                        .map(now -> Days.shortDay(now.likely(), locale))
                        .orElse(null),
                promise.flatMap(PromiseOnPage.Shown::before)
                        .map(day -> Days.shortDay(day, locale))
                        .orElse(null),
                promise.flatMap(PromiseOnPage.Shown::reason).orElse(null),
                order.wantedBy().map(day -> Days.longDay(day, locale)).orElse(null),
                promised.find(id).map(OrderPromise::express).orElse(false),
                orders.terms(order.id()).orElse(null));
    }

    private @Nullable String payment(String orderId) {
        OrderPayments known = payments.getIfAvailable();
        return known == null
                ? null
                : known.find(orderId)
                        .map(OrderPayment::state)
                        .map(state -> state.word())
                        .orElse(null);
    }
}
