package io.tailorline.portal.order;

import io.tailorline.portal.refusal.Refusal;
import java.util.List;

/** One rule about which orders are accepted. Policies do not know each other; an order must pass all. */
public interface OrderPolicy {

    /** Why the order cannot be accepted; empty when it passes. */
    List<Refusal> refusals(OrderRequest request);
}
