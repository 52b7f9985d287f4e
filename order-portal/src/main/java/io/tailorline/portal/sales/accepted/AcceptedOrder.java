package io.tailorline.portal.sales.accepted;

import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.portal.sales.price.Price;
import io.tailorline.workflow.patternroom.OrderSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order in the moment it is accepted.
 *
 * @param specification what the workshop is started with: the style as the house cuts it
 * @param request as it was asked, before the settings of the shop
 * @param price that its customer was told
 * @param day that its customer was told
 * @param likely the day if nothing waits longer than it usually does; never after {@code day}
 * @param clothBy the last day on which its cloth may come for that day
 * @param offered id of what was offered: under it its cloth is held
 * @param quoteId of the quote that held them; empty for an order that was priced and dated as it came
 * @param secret what opens the order; only its hash is stored with it
 * @param at now
 */
public record AcceptedOrder(
        Order order,
        OrderSpecification specification,
        OrderRequest request,
        Price price,
        LocalDate day,
        LocalDate likely,
        LocalDate clothBy,
        String offered,
        Optional<String> quoteId,
        OrderSecret secret,
        Instant at) {}
