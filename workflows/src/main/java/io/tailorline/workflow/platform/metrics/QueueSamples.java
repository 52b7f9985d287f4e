package io.tailorline.workflow.platform.metrics;

import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.messages.Topology;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;

/** How many messages wait in each queue of the broker, and how many consumers it has. */
public final class QueueSamples implements Samples.Source {

    private final AmqpAdmin broker;
    private final List<String> queues;

    /** @param tables whose queues are asked for */
    public QueueSamples(AmqpAdmin broker, List<String> tables) {
        this.broker = broker;
        queues = new ArrayList<>(List.of(Topology.NEST_QUEUE, Topology.EVENT_QUEUE, Topology.PARKING));
        tables.forEach(table -> queues.add(Topology.tableQueue(table)));
    }

    @Override
    public void sample(Samples.Sink found) {
        for (String queue : queues) {
            QueueInformation information = broker.getQueueInfo(queue);
            if (information != null) {
                Tags tags = Tags.of("queue", queue);
                found.value(
                        "tailorline.queue.messages",
                        "Messages ready in a queue of the broker",
                        tags,
                        information.getMessageCount());
                found.value(
                        "tailorline.queue.consumers",
                        "Consumers of a queue of the broker",
                        tags,
                        information.getConsumerCount());
            }
        }
    }
}
