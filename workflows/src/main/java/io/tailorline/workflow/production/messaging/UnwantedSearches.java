package io.tailorline.workflow.production.messaging;

import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.platform.broker.BestEffortPublisher;
import io.tailorline.workflow.production.MaterialChanged;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.step.MarkerUnwanted;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Calls to the nesters to stop when an order is cancelled or nobody waits for a marker any more, so that no computer
 * works for nobody.
 */
public class UnwantedSearches {

    private final BestEffortPublisher calls;

    public UnwantedSearches(BestEffortPublisher calls) {
        this.calls = calls;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrderChanged change) {
        if (change.state() == OrderState.CANCELLED) {
            calls.say(change.orderId(), new NestingPayload.StopNesting("the order is cancelled"));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MarkerUnwanted marker) {
        calls.say(marker.workId(), new NestingPayload.StopNesting("nobody waits for it any more", marker.command()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MaterialChanged change) {
        if (change.state() == OrderState.CANCELLED) {
            calls.say(change.work().id(), new NestingPayload.StopNesting("this material is not cut"));
        }
    }
}
