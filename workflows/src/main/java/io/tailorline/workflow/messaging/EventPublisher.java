package io.tailorline.workflow.messaging;

import java.util.Optional;
import org.springframework.amqp.AmqpException;

/** Tells the process what has happened, from a role without an outbox table. */
public final class EventPublisher {

    private final ConfirmedPublisher publisher;
    private final MessageJson json;

    public EventPublisher(ConfirmedPublisher publisher, MessageJson json) {
        this.publisher = publisher;
        this.json = json;
    }

    /**
     * Returns when the event is safe with the broker.
     *
     * @throws AmqpException when it is not: say it again
     */
    public void publish(Envelope event) {
        Optional<String> trouble =
                publisher.await(publisher.send(Topology.EVENTS, Topology.EVENT_KEY, event.id(), json.write(event)));
        if (trouble.isPresent()) {
            throw new AmqpException("Event %s is not safe: %s".formatted(event.id(), trouble.get()));
        }
    }
}
