package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.Origin;
import io.tailorline.workflow.messages.Topology;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;

/**
 * The queue of parked messages: those that could not be processed, each with its reason. The application puts them
 * there itself, because the two brokers dead-letter differently.
 */
public final class MessageParking {

    /** Why the message is here. */
    public static final String REASON = "tailorline-reason";

    /** The queue that it came from. */
    public static final String QUEUE = "tailorline-queue";

    /** How often it was tried. */
    public static final String ATTEMPTS = "tailorline-attempts";

    private static final Logger LOG = LoggerFactory.getLogger(MessageParking.class);

    private final ConfirmedPublisher publisher;
    private final DeliveryAttempts begun;
    private final AtomicLong parked = new AtomicLong();

    /** @param begun counts attempts across the end of this process */
    public MessageParking(ConfirmedPublisher publisher, DeliveryAttempts begun) {
        this.publisher = publisher;
        this.begun = begun;
    }

    /** Work on the message begins: how many times it has begun without an end, this time included. */
    int begin(Message message) {
        return begun.begin(idOf(message));
    }

    /** Work on the message has ended, well or not; only the end of the process leaves this out. */
    void end(Message message) {
        begun.end(idOf(message));
    }

    private static String idOf(Message message) {
        return Optional.ofNullable(message.getMessageProperties().getMessageId())
                .orElseGet(() -> UUID.nameUUIDFromBytes(message.getBody()).toString());
    }

    /** Parks the message; false when the broker did not take it, so that the original must not be acknowledged. */
    boolean park(Message message, String reason, int attempts) {
        return park(message, reason, attempts, queueOf(message));
    }

    /** The same of a message that must not go back into any queue. */
    boolean parkForGood(Message message, String reason) {
        return park(message, reason, 1, "");
    }

    private static String queueOf(Message message) {
        return Objects.requireNonNullElse(message.getMessageProperties().getConsumerQueue(), "");
    }

    private boolean park(Message message, String reason, int attempts, String queue) {
        Message copy = MessageBuilder.fromClonedMessage(message)
                .setHeader(REASON, reason)
                .setHeader(ATTEMPTS, attempts)
                .setHeader(QUEUE, queue)
                .build();
        Optional<String> trouble =
                publisher.await(publisher.send(Origin.parkingExchange(queueOf(message)), Topology.PARKING, copy));
        if (trouble.isPresent()) {
            LOG.warn("A message that cannot be processed could not be parked: {}", trouble.get());
            return false;
        }
        parked.incrementAndGet();
        // The reason may quote the message, so that it goes with the message and not into the log.
        LOG.error(
                "Parked message {} of queue {} after {} attempts; its reason stands with it.",
                message.getMessageProperties().getMessageId(),
                message.getMessageProperties().getConsumerQueue(),
                attempts);
        return true;
    }

    /** How many messages this process has parked. */
    public long parked() {
        return parked.get();
    }
}
