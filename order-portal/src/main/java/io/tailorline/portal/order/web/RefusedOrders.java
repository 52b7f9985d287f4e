package io.tailorline.portal.order.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.portal.refusal.Refusal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts the orders that were refused, by the code of the first reason. */
@Component
class RefusedOrders {

    private final MeterRegistry meters;

    RefusedOrders(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
        count("not-json", 0);
    }

    /** @param refusals at least one */
    List<Refusal> counted(List<Refusal> refusals) {
        count(refusals.get(0).code(), 1);
        return refusals;
    }

    void notJson() {
        count("not-json", 1);
    }

    private void count(String reason, double times) {
        meters.counter("tailorline.orders.refused", "reason", reason).increment(times);
    }
}
