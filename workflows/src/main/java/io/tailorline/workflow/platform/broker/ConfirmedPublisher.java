package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.MessageBody;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Topology;
import io.tailorline.workflow.messages.Traceparent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Publishes a message and knows whether it is safe: the broker has confirmed it and some queue has taken it. An
 * unroutable message is a nack and a return on one broker, an ack and a return on the other, so both are looked at.
 */
public final class ConfirmedPublisher {

    /** How long the broker may take to confirm. Quorum queues confirm in milliseconds; the rest is for a busy disk. */
    private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(10);

    private final RabbitTemplate template;

    public ConfirmedPublisher(RabbitTemplate template) {
        this.template = template;
    }

    /** Header: how many messages of its kind waited outside the queue when this one was sent. */
    private static final String BEHIND = "tailorline-behind";

    /** How many messages of its kind waited outside the queue when this one was sent; 0 where it does not say. */
    public static int behind(Message message) {
        return message.getMessageProperties().getHeader(BEHIND) instanceof Number behind
                ? Math.max(0, behind.intValue())
                : 0;
    }

    /** A message that was sent and is not confirmed yet. */
    public record InFlight(String messageId, CorrelationData correlation, long sentNanos) {}

    /**
     * Sends without waiting.
     *
     * @throws AmqpException when there is no broker
     */
    public InFlight send(String exchange, String routingKey, String messageId, String json) {
        return send(exchange, routingKey, messageId, json, 0);
    }

    /** @param behind messages of the same kind that wait for room in the queue; the message says so */
    public InFlight send(String exchange, String routingKey, String messageId, String json, int behind) {
        Message message = MessageBody.message(messageId, json, Topology.isCompressed(routingKey));
        if (behind > 0) {
            message.getMessageProperties().setHeader(BEHIND, behind);
        }
        MessageJson.traceparent(json)
                .ifPresent(trace -> message.getMessageProperties().setHeader(Traceparent.NAME, trace.toString()));
        return send(exchange, routingKey, message);
    }

    public InFlight send(String exchange, String routingKey, Message message) {
        String id = Optional.ofNullable(message.getMessageProperties().getMessageId())
                .orElse("");
        CorrelationData correlation = new CorrelationData();
        template.send(exchange, routingKey, message, correlation);
        return new InFlight(id, correlation, System.nanoTime());
    }

    /** Waits for the broker's confirmation; empty when the message is safe, else why it is not. */
    public Optional<String> await(InFlight sent) {
        try {
            CorrelationData.Confirm confirm =
                    sent.correlation().getFuture().get(remainingNanos(sent), TimeUnit.NANOSECONDS);
            if (sent.correlation().getReturned() != null) {
                return Optional.of("no queue takes routing key '%s' of exchange '%s'"
                        .formatted(
                                sent.correlation().getReturned().getRoutingKey(),
                                sent.correlation().getReturned().getExchange()));
            }
            return confirm.ack() ? Optional.empty() : Optional.of("refused by the broker: " + confirm.reason());
        } catch (TimeoutException late) {
            return Optional.of("not confirmed within " + CONFIRM_WITHIN.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return Optional.of("not confirmed: " + failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of("stopped while waiting for the confirmation");
        }
    }

    /** Messages that were sent together are waited for together. */
    private static long remainingNanos(InFlight sent) {
        return Math.max(0, CONFIRM_WITHIN.toNanos() - (System.nanoTime() - sent.sentNanos()));
    }
}
