package io.tailorline.portal.sales.order;

import io.tailorline.portal.web.Refusal;
import java.util.List;

/** One rule about which orders are accepted. Policies do not know each other; an order must pass all. */
public interface OrderPolicy {

    /** Why the order cannot be accepted; empty when it passes. */
    List<Refusal> refusals(OrderRequest request);
}
