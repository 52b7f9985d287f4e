package io.tailorline.portal.sales.change;

import io.tailorline.portal.sales.price.Price;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a change makes of an order's price and day.
 *
 * @param before what it costs as it is; empty for an order without a price
 * @param price what it would cost
 * @param dayBefore on which its customer has it as it is; empty for an order without a promise that is open
 * @param day on which he would have it
 * @param isByTodaysBook whether its own price book does not have the cloth, so that all of it is priced by today's
 * @param quote signed text that holds price and day for a while
 */
public record ChangeOffer(
        Optional<Price> before,
        Price price,
        Optional<LocalDate> dayBefore,
        Optional<LocalDate> day,
        boolean isByTodaysBook,
        String quote) {

    /** Whether it costs the same. */
    public boolean isSamePrice() {
        return before.map(Price::total)
                .filter(total -> total.getCurrency().equals(price.total().getCurrency()))
                .filter(total -> total.isEqualTo(price.total()))
                .isPresent();
    }

    /** Whether neither price nor day get worse for somebody who was told of nothing. */
    boolean needsNoConsent() {
        return isSamePrice() && !isLater(day, dayBefore);
    }

    static boolean isLater(Optional<LocalDate> now, Optional<LocalDate> before) {
        return now.isPresent() && before.filter(day -> now.get().isAfter(day)).isPresent();
    }
}
