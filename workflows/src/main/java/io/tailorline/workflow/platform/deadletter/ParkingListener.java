package io.tailorline.workflow.platform.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.rabbitmq.client.Channel;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.MessageBody;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Origin;
import io.tailorline.workflow.platform.broker.MessageParking;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Takes messages out of the parking queue and hands them over to be stored; acknowledges each when that is done. No
 * message is broken here: whatever it holds is stored, and one that cannot be stored now comes again.
 */
public final class ParkingListener implements ChannelAwareMessageListener {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingListener.class);
    private static final long PAUSE_MS = 1000;

    /** A longer id or type is none of ours. Characters. */
    private static final int LONGEST = 64;

    private static final int LONGEST_QUEUE = 128;
    private static final int LONGEST_REASON = 4000;

    private final MessageJson json;
    private final Consumer<ParkedMessage> store;
    private final ThreadFailures failures;
    private final Semaphore never = new Semaphore(0);

    /** @param store stores a message, once for each id */
    public ParkingListener(MessageJson json, Consumer<ParkedMessage> store, ThreadFailures failures) {
        this.json = json;
        this.store = store;
        this.failures = failures;
    }

    @Override
    public void onMessage(Message message, @Nullable Channel open) throws IOException {
        Channel channel = Objects.requireNonNull(open);
        long tag = message.getMessageProperties().getDeliveryTag();
        try {
            store.accept(parked(message));
            channel.basicAck(tag, false);
        } catch (DataAccessException | TransactionException absent) {
            LOG.warn("A parked message waits to be stored: {}", absent.getMessage());
            again(channel, tag);
        } catch (RuntimeException unexpected) {
            // The edge of the application: a parked message is never lost.
            failures.failed("parking-listener", unexpected);
            again(channel, tag);
        }
    }

    private void again(Channel channel, long tag) throws IOException {
        try {
            never.tryAcquire(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        channel.basicNack(tag, false, true);
    }

    private ParkedMessage parked(Message message) {
        String text = text(message);
        // without a queue it can be discarded and not sent again
        String queue = header(message, MessageParking.QUEUE, LONGEST_QUEUE);
        JsonNode envelope = json.lenient(text);
        String id = Objects.requireNonNullElse(message.getMessageProperties().getMessageId(), "");
        return new ParkedMessage(
                id.isEmpty() || id.length() > LONGEST
                        ? UUID.nameUUIDFromBytes(message.getBody()).toString()
                        : id,
                Origin.canHaveReceived(message, queue) ? queue : "",
                line(envelope.path("type").asText(), LONGEST),
                line(envelope.path("orderId").asText(), LONGEST),
                header(message, MessageParking.REASON, LONGEST_REASON),
                attempts(message),
                text);
    }

    private static String text(Message message) {
        try {
            return MessageBody.text(message);
        } catch (BrokenMessage unreadable) {
            return new String(message.getBody(), StandardCharsets.ISO_8859_1);
        }
    }

    private static int attempts(Message message) {
        return message.getMessageProperties().getHeader(MessageParking.ATTEMPTS) instanceof Number number
                ? number.intValue()
                : 1;
    }

    private static String header(Message message, String name, int longest) {
        Object value = message.getMessageProperties().getHeader(name);
        return value == null ? "" : line(value.toString(), longest);
    }

    /** On one line, without characters that a database refuses. */
    private static String line(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
