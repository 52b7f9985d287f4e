package io.tailorline.portal.sales.accepted;

import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.time.Instant;

/**
 * An order in the moment it is accepted.
 *
 * @param specification what the workshop is started with: the style as the house cuts it
 * @param request as it was asked, the style as the house cuts it too
 * @param at now
 */
public record AcceptedOrder(Order order, OrderSpecification specification, OrderRequest request, Instant at) {}
