package io.tailorline.portal.sales.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.portal.web.Refusal;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts the orders that were refused, by the code of the first reason. */
@Component
class RefusedOrders {

    private static final String NOT_JSON = "not-json";

    private final MeterRegistry meters;

    RefusedOrders(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
        counter(NOT_JSON);
    }

    /** @param refusals at least one */
    List<Refusal> counted(List<Refusal> refusals) {
        counter(refusals.get(0).code()).increment();
        return refusals;
    }

    void notJson() {
        counter(NOT_JSON).increment();
    }

    private Counter counter(String reason) {
        return Counter.builder("tailorline.orders.refused")
                .description("Orders refused, by the code of the first reason")
                .tags("reason", reason)
                .register(meters);
    }
}
