package io.tailorline.workflow.production;

import java.time.Instant;

/**
 * An order has moved on in another portal, and this one has not heard where to: told for whoever watches, who asks
 * again.
 *
 * @param orderId empty where it is not known which, or whether any has
 * @param at when this was known
 */
public record OrderMovedUnseen(String orderId, Instant at) {}
