package io.tailorline.workflow.config;

import io.tailorline.workflow.OrderChanged;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.messaging.NestingPayload;
import org.springframework.transaction.event.TransactionalEventListener;

/** Calls to the nesters to stop when an order is cancelled, so that no computer works for nobody. */
class CancelledOrders {

    private final BestEffortPublisher calls;

    CancelledOrders(BestEffortPublisher calls) {
        this.calls = calls;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrderChanged change) {
        if (change.state() == OrderState.CANCELLED) {
            calls.say(change.orderId(), new NestingPayload.StopNesting("the order is cancelled"));
        }
    }
}
