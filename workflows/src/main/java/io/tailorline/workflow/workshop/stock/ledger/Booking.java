package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.StockRules;
import java.time.Instant;
import java.util.List;

/**
 * Who does a step, when, and what he must not take away.
 *
 * @param at to the millisecond
 * @param reserved what is reserved of the roll now
 */
public record Booking(String by, Instant at, StockRules rules, List<Reservation> reserved) {

    public Booking {
        reserved = List.copyOf(reserved);
    }
}
