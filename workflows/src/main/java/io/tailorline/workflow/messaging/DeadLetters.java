package io.tailorline.workflow.messaging;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;

/**
 * The queue of messages that could not be processed, each with its reason. The application puts them there itself,
 * because the two brokers dead-letter differently.
 */
public final class DeadLetters {

    /** Why the message is here. */
    public static final String REASON = "tailorline-reason";

    /** The queue that it came from. */
    public static final String QUEUE = "tailorline-queue";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final ConfirmedPublisher publisher;
    private final AtomicLong parked = new AtomicLong();

    public DeadLetters(ConfirmedPublisher publisher) {
        this.publisher = publisher;
    }

    /** Parks the message; false when the broker did not take it, so that the original must not be acknowledged. */
    boolean park(Message message, String reason) {
        Message copy = MessageBuilder.fromClonedMessage(message)
                .setHeader(REASON, reason)
                .setHeader(QUEUE, message.getMessageProperties().getConsumerQueue())
                .build();
        Optional<String> trouble = publisher.await(publisher.send("", Topology.PARKING, copy));
        if (trouble.isPresent()) {
            LOG.warn("A message that cannot be processed could not be parked: {}", trouble.get());
            return false;
        }
        parked.incrementAndGet();
        LOG.error(
                "Parked message {} of queue {}: {}",
                message.getMessageProperties().getMessageId(),
                message.getMessageProperties().getConsumerQueue(),
                reason);
        return true;
    }

    /** How many messages this process has parked. */
    public long parked() {
        return parked.get();
    }
}
