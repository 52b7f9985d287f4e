package io.tailorline.workflow.production.messaging;

import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.broker.BestEffortPublisher;
import io.tailorline.workflow.platform.broker.TelemetryHandler;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderChangedElsewhere;
import io.tailorline.workflow.production.OrderState;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells every other portal when an order has moved on, after the commit, and this one what others tell: a page that is
 * open at one portal follows what happens at another.
 */
public class OrderMoves implements TelemetryHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OrderMoves.class);

    private final BestEffortPublisher publisher;
    private final ApplicationEventPublisher events;
    private final String self = UUID.randomUUID().toString();

    public OrderMoves(BestEffortPublisher publisher, ApplicationEventPublisher events) {
        this.publisher = publisher;
        this.events = events;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrderChanged change) {
        LOG.info("Order {}: {}", change.orderId(), change.state());
        publisher.say(change.orderId(), new Payload.OrderMoved(change.state().name(), self));
    }

    @Override
    public void heard(Envelope message) {
        if (message.payload() instanceof Payload.OrderMoved moved) {
            received(message, moved);
        }
    }

    /** A state that only a newer portal knows is not told: its page asks again. */
    private void received(Envelope message, Payload.OrderMoved moved) {
        if (moved.portal().equals(self)) {
            return;
        }
        Arrays.stream(OrderState.values())
                .filter(state -> state.name().equals(moved.state()))
                .map(state -> new OrderChanged(message.orderId(), state, message.time()))
                .forEach(change -> events.publishEvent(new OrderChangedElsewhere(change)));
    }
}
