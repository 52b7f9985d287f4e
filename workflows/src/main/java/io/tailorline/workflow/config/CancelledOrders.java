package io.tailorline.workflow.config;

import io.tailorline.workflow.OrderChanged;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.messaging.NestingPayload;
import io.tailorline.workflow.messaging.TelemetryPublisher;
import org.springframework.context.event.EventListener;

/** Calls to the nesters to stop when an order is cancelled, so that no computer works for nobody. */
class CancelledOrders {

    private final TelemetryPublisher calls;

    CancelledOrders(TelemetryPublisher calls) {
        this.calls = calls;
    }

    @EventListener
    void on(OrderChanged change) {
        if (change.state() == OrderState.CANCELLED) {
            calls.say(change.orderId(), new NestingPayload.StopNesting("the order is cancelled"));
        }
    }
}
