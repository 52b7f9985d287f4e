package io.tailorline.workflow.platform.broker;

import com.rabbitmq.client.AMQP;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Asks the broker how long a queue is. */
public final class QueueDepth {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDepth.class);

    private final RabbitTemplate template;
    private final boolean countsDelivered;

    /**
     * A queue at one moment.
     *
     * @param waiting messages that no consumer has
     * @param consumers of it, in all processes
     */
    public record Depth(int waiting, int consumers) {

        /** Nothing is known: as if nobody waited. */
        public static final Depth UNKNOWN = new Depth(0, 1);

        /** @param behind messages that wait outside the queue for room in it */
        public Depth with(int behind) {
            return new Depth(waiting + behind, consumers);
        }
    }

    /** @param countsDelivered whether this broker also counts messages that a consumer has and has not acknowledged */
    public QueueDepth(RabbitTemplate template, boolean countsDelivered) {
        this.template = template;
        this.countsDelivered = countsDelivered;
    }

    /**
     * The depth of a queue; {@link Depth#UNKNOWN} while the broker is away.
     *
     * @param delivered messages of it that consumers hold as far as the caller knows
     */
    public Depth of(String queue, int delivered) {
        try {
            AMQP.Queue.DeclareOk found = template.execute(channel -> channel.queueDeclarePassive(queue));
            if (found == null) {
                return Depth.UNKNOWN;
            }
            int held = countsDelivered ? delivered : 0;
            return new Depth(Math.max(0, found.getMessageCount() - held), found.getConsumerCount());
        } catch (AmqpException away) {
            LOG.debug("The depth of {} is not known: {}", queue, away.getMessage());
            return Depth.UNKNOWN;
        }
    }
}
