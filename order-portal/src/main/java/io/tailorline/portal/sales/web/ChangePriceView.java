package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.portal.sales.price.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a change makes of an order's price, tax included, as decimals.
 *
 * @param before what it costs as it is; absent for an order without a price
 * @param now what it would cost
 * @param difference {@code now} less {@code before}
 * @param dayBefore on which its customer has it as it is; absent for an order without a promised day
 * @param dayNow on which he would have it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChangePriceView(
        Optional<String> before,
        String now,
        Optional<String> difference,
        String currency,
        Optional<String> dayBefore,
        Optional<String> dayNow) {

    static ChangePriceView of(
            Optional<Price> before, Price now, Optional<LocalDate> dayBefore, Optional<LocalDate> dayNow) {
        Optional<BigDecimal> was = before.filter(
                        price -> price.total().getCurrency().equals(now.total().getCurrency()))
                .map(ChangePriceView::total);
        return new ChangePriceView(
                was.map(BigDecimal::toPlainString),
                total(now).toPlainString(),
                was.map(total(now)::subtract).map(BigDecimal::toPlainString),
                now.total().getCurrency().getCurrencyCode(),
                dayBefore.map(LocalDate::toString),
                dayNow.map(LocalDate::toString));
    }

    private static BigDecimal total(Price price) {
        return price.total().getNumber().numberValueExact(BigDecimal.class);
    }
}
