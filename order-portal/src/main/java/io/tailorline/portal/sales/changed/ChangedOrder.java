package io.tailorline.portal.sales.changed;

import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.time.Instant;

/**
 * An order in the moment in which its customer changes it.
 *
 * @param before as it was
 * @param now as it is made from now on
 * @param price that it costs from now on
 * @param measuredAgain whether it was sent back, and begins again with what its customer measured anew
 */
public record ChangedOrder(
        Order order,
        OrderSpecification before,
        OrderSpecification now,
        Price price,
        Instant at,
        boolean measuredAgain) {}
