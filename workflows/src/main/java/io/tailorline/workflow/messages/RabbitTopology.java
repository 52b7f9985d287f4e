package io.tailorline.workflow.messages;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;

/**
 * RabbitMQ: quorum queues, which keep an acknowledged message through the loss of a node. Redelivery is not limited by
 * the broker, because a database that is down must not make it drop an event; the application parks what cannot be
 * processed.
 */
public final class RabbitTopology extends Topology {

    private static final String DELIVERY_LIMIT = "x-delivery-limit";

    /** RabbitMQ 4 drops a message after 20 deliveries unless told otherwise. */
    private static final int UNLIMITED = -1;

    @Override
    public boolean countsDelivered() {
        return false;
    }

    @Override
    Queue sharedQueue(String name) {
        return quorum(name).build();
    }

    @Override
    Queue orderedQueue(String name) {
        return quorum(name).singleActiveConsumer().build();
    }

    private static QueueBuilder quorum(String name) {
        return QueueBuilder.durable(name).quorum().withArgument(DELIVERY_LIMIT, UNLIMITED);
    }
}
