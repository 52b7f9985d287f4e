package io.tailorline.portal.sales.quote;

import java.time.Instant;

/**
 * An offer that is held for a while.
 *
 * @param id drawn by chance; one order can be placed by it
 * @param madeFor what it holds for
 * @param validUntil the last instant at which it can be ordered by
 */
public record Quote(String id, MadeFor madeFor, Offer offer, Instant validUntil) {}
