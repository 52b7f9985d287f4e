package io.tailorline.portal.order;

import io.tailorline.portal.cloth.Cloth;
import java.time.Instant;

/**
 * An order as it was accepted. It never changes: where the suit is on its way is asked from the workshop, by its id.
 */
public record Order(OrderId id, Instant placedAt, OrderRequest wish, Cloth cloth) {}
