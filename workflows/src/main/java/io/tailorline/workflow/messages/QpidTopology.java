package io.tailorline.workflow.messages;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;

/**
 * The embedded broker: plain durable queues. It closes the connection on RabbitMQ's arguments, and needs none of them:
 * all roles share its JVM, so that each queue has one listener.
 */
public final class QpidTopology extends Topology {

    @Override
    public boolean countsDelivered() {
        return true;
    }

    @Override
    Queue sharedQueue(String name) {
        return QueueBuilder.durable(name).build();
    }

    @Override
    Queue orderedQueue(String name) {
        return QueueBuilder.durable(name).build();
    }
}
