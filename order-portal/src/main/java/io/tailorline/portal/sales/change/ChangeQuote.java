package io.tailorline.portal.sales.change;

import io.tailorline.portal.sales.price.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Price and day of one change, told before it is made and held for a while.
 *
 * @param order its number
 * @param suit what the change makes of it: {@link WantedSuit#tag()}
 * @param day on which its customer has it; empty for an order without a promise that is open
 * @param validUntil the last instant at which the change can be made by it
 */
record ChangeQuote(String order, String suit, Price price, Optional<LocalDate> day, Instant validUntil) {}
