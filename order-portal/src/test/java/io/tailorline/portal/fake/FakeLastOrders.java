package io.tailorline.portal.fake;

import io.tailorline.workflow.patternroom.LastOrders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Last orders that a test names. */
public final class FakeLastOrders implements LastOrders {

    private final Map<String, List<LastOrder>> known = new ConcurrentHashMap<>();

    /** @param orderId before which these were made */
    public void put(String orderId, LastOrder... last) {
        known.put(orderId, List.of(last));
    }

    @Override
    public List<LastOrder> of(String orderId) {
        return known.getOrDefault(orderId, List.of());
    }
}
