package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.portal.sales.change.ChangeOffer;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a change makes of an order's price, tax included, as decimals.
 *
 * @param before what it costs as it is; absent for an order without a price
 * @param now what it would cost
 * @param difference {@code now} less {@code before}
 * @param book version of the price book that it would be priced by: the order's own where that has the cloth
 * @param dayBefore on which its customer has it as it is; absent for an order without a promised day
 * @param dayNow on which he would have it
 * @param quote holds {@code now} and {@code dayNow} for half an hour; goes into the change
 * @param says what of it differs, a sentence each, in the language of the request; empty where nothing does
 * @param button what the button of the change says
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChangePriceView(
        Optional<String> before,
        String now,
        Optional<String> difference,
        String currency,
        String book,
        Optional<String> dayBefore,
        Optional<String> dayNow,
        String quote,
        List<String> says,
        String button) {

    static ChangePriceView of(ChangeOffer offer, ChangeWords words, Locale locale) {
        Price now = offer.price();
        Optional<BigDecimal> was = offer.before()
                .map(Price::total)
                .filter(total -> total.getCurrency().equals(now.total().getCurrency()))
                .map(Amounts::decimal);
        BigDecimal total = Amounts.decimal(now.total());
        return new ChangePriceView(
                was.map(BigDecimal::toPlainString),
                total.toPlainString(),
                was.map(total::subtract).map(BigDecimal::toPlainString),
                now.total().getCurrency().getCurrencyCode(),
                now.book(),
                offer.dayBefore().map(LocalDate::toString),
                offer.day().map(LocalDate::toString),
                offer.quote(),
                words.differences(offer, locale),
                words.button(offer, locale));
    }
}
