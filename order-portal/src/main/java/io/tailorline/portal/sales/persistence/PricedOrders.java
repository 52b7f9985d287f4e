package io.tailorline.portal.sales.persistence;

import io.tailorline.portal.sales.accepted.AcceptedOrder;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.portal.sales.quote.UsedQuotes;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * Stores the price of each accepted order, the style that it is for and the terms that were read, before anybody else
 * hears of it: a quote counts once.
 */
@Component
@Order(0)
class PricedOrders implements AcceptedOrders, UsedQuotes {

    private final OrderPrices prices;
    private final Orders orders;
    private final OrderedStyles styles;

    PricedOrders(OrderPrices prices, Orders orders, OrderedStyles styles) {
        this.prices = prices;
        this.orders = orders;
        this.styles = styles;
    }

    @Override
    public void accepted(AcceptedOrder accepted) {
        accepted.request()
                .terms()
                .ifPresent(version -> orders.accept(accepted.order().id(), version));
        styles.keep(accepted.order().id().text(), accepted.request().style());
        try {
            prices.add(accepted.order().id().text(), accepted.price(), accepted.quoteId());
        } catch (DuplicateKeyException | PessimisticLockingFailureException | QueryTimeoutException taken) {
            throw new QuoteTaken(accepted.quoteId().orElse(""), taken);
        }
    }

    @Override
    public Optional<String> orderOf(String quoteId) {
        return prices.orderOf(quoteId);
    }
}
