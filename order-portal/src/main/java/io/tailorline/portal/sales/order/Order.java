package io.tailorline.portal.sales.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order as the portal stores it: who placed it, when, and for which day. What it is made of and how far it has come
 * is asked from the workshop, by its id.
 *
 * @param wantedBy the day the suit is needed
 */
public record Order(
        OrderId id, Instant placedAt, Optional<OrderRequest.Customer> customer, Optional<LocalDate> wantedBy) {}
