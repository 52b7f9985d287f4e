package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.portal.sales.price.Price;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a change makes of an order's price, tax included, as decimals.
 *
 * @param before what it costs as it is; absent for an order without a price
 * @param now what it would cost
 * @param difference {@code now} less {@code before}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChangePriceView(Optional<String> before, String now, Optional<String> difference, String currency) {

    static ChangePriceView of(Optional<Price> before, Price now) {
        Optional<BigDecimal> was = before.filter(
                        price -> price.total().getCurrency().equals(now.total().getCurrency()))
                .map(ChangePriceView::total);
        return new ChangePriceView(
                was.map(BigDecimal::toPlainString),
                total(now).toPlainString(),
                was.map(total(now)::subtract).map(BigDecimal::toPlainString),
                now.total().getCurrency().getCurrencyCode());
    }

    private static BigDecimal total(Price price) {
        return price.total().getNumber().numberValueExact(BigDecimal.class);
    }
}
