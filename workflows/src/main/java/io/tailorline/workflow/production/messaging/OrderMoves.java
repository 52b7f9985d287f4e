package io.tailorline.workflow.production.messaging;

import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.platform.broker.BestEffortPublisher;
import io.tailorline.workflow.platform.broker.TelemetryHandler;
import io.tailorline.workflow.production.MaterialChanged;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderChangedElsewhere;
import io.tailorline.workflow.production.OrderMovedUnseen;
import io.tailorline.workflow.production.OrderState;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.listener.ConsumeOkEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells every other portal when an order has moved on, after the commit, and this one what others tell: a page that is
 * open at one portal follows what happens at another. What was lost on the way is told as something that nobody has
 * seen, so that pages ask again.
 */
public class OrderMoves implements TelemetryHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OrderMoves.class);

    /** In place of a state: some order has moved on. */
    private static final String UNSEEN = "";

    private final BestEffortPublisher publisher;
    private final ApplicationEventPublisher events;
    private final String ears;
    private final InstantSource clock;
    private final String self = UUID.randomUUID().toString();

    /** @param ears name of the queue by which this portal hears the others */
    public OrderMoves(
            BestEffortPublisher publisher, ApplicationEventPublisher events, String ears, InstantSource clock) {
        this.publisher = publisher;
        this.events = events;
        this.ears = ears;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OrderChanged change) {
        LOG.info("Order {}: {}", change.orderId(), change.state());
        publisher.say(
                change.orderId(),
                new Payload.OrderMoved(change.state().name(), self),
                new Payload.OrderMoved(UNSEEN, self));
    }

    /** What an order shows of its materials is asked for anew, here and at the others. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(MaterialChanged change) {
        LOG.info("Order {}, {}: {}", change.work().orderId(), change.work().material(), change.state());
        Payload unseen = new Payload.OrderMoved(UNSEEN, self);
        publisher.say(change.work().orderId(), unseen, unseen);
        events.publishEvent(new OrderMovedUnseen(change.work().orderId(), change.at()));
    }

    /** This portal hears the others from now on; while it did not, any order may have moved on. */
    @EventListener
    void on(ConsumeOkEvent hearing) {
        if (hearing.getQueue().equals(ears)) {
            events.publishEvent(new OrderMovedUnseen("", clock.instant()));
        }
    }

    @Override
    public void heard(Envelope message) {
        if (message.payload() instanceof Payload.OrderMoved moved) {
            received(message, moved);
        }
    }

    /** Of a state that only a newer portal knows pages ask, as of one that was lost on the way. */
    private void received(Envelope message, Payload.OrderMoved moved) {
        if (moved.portal().equals(self)) {
            return;
        }
        events.publishEvent(Arrays.stream(OrderState.values())
                .filter(state -> state.name().equals(moved.state()))
                .map(state -> new OrderChanged(message.orderId(), state, message.time()))
                .<Object>map(OrderChangedElsewhere::new)
                .findFirst()
                .orElseGet(() -> new OrderMovedUnseen(message.orderId(), message.time())));
    }
}
