package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Origin;
import io.tailorline.workflow.messages.Topology;
import java.util.Optional;
import org.springframework.amqp.AmqpException;

/** Publishes the events of a role that has no outbox table. */
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
     * @throws AmqpException when it is not: publish it again
     */
    public void publish(Envelope event) {
        publish(event, json.write(event));
    }

    /** The same of an event that is stored as the text of its message. */
    public void publish(Envelope event, String text) {
        Optional<String> trouble = publisher.await(
                publisher.send(Origin.exchangeOf(event.payload()), Topology.EVENT_KEY, event.id(), text));
        if (trouble.isPresent()) {
            throw new AmqpException("Event %s is not safe: %s".formatted(event.id(), trouble.get()));
        }
    }
}
