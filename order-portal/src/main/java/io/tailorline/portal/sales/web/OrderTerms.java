package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.payment.OrderPayment;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.promise.PromiseOnPage;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an order costs, what of it is paid, and by when it is there, for its page. */
@Component
class OrderTerms {

    private final OrderPrices prices;
    private final PromiseOnPage promises;
    private final ObjectProvider<OrderPayments> payments;

    OrderTerms(OrderPrices prices, PromiseOnPage promises, ObjectProvider<OrderPayments> payments) {
        this.prices = prices;
        this.promises = promises;
        this.payments = payments;
    }

    /**
     * What is known; null where it is not.
     *
     * @param price tax included
     * @param payment word of {@code order.payment.<word>}; null where the house takes no payments here
     * @param day with the suit at its customer at the latest
     * @param likely the first day on which it is likely to come, where that is another
     * @param before the day that was promised before
     * @param reason word of {@code promise.moved.<word>}
     */
    record Told(
            @Nullable String price,
            @Nullable String payment,
            @Nullable String day,
            @Nullable String likely,
            @Nullable String before,
            @Nullable String reason) {}

    Told of(String orderId, Locale locale) {
        Optional<PromiseOnPage.Shown> promise = promises.of(orderId);
        return new Told(
                prices.find(orderId)
                        .map(price -> MoneyText.of(price.total(), locale))
                        .orElse(null),
                payment(orderId),
                promise.map(now -> Days.longDay(now.day(), locale)).orElse(null),
                promise.filter(now -> now.likely().isBefore(now.day()))
                        .map(now -> Days.shortDay(now.likely(), locale))
                        .orElse(null),
                promise.flatMap(PromiseOnPage.Shown::before)
                        .map(day -> Days.shortDay(day, locale))
                        .orElse(null),
                promise.flatMap(PromiseOnPage.Shown::reason).orElse(null));
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
