package io.tailorline.workflow.messages;

import java.time.Instant;
import java.util.Optional;

/**
 * A message: its envelope and its payload.
 *
 * @param id unique; a message delivered twice has the same
 * @param orderId the order it is about; empty for a table without a job
 * @param correlationId the command that it answers; of a command the event that it follows from, or its own id
 * @param traceparent the trace of its order; an answer has that of its command
 */
public record Envelope(
        String id,
        Instant time,
        String orderId,
        String correlationId,
        Optional<Traceparent> traceparent,
        Payload payload) {

    public static Envelope command(String id, Instant time, String orderId, Payload payload) {
        return new Envelope(id, time, orderId, id, Traceparent.current(), payload);
    }

    /** A command that follows from the event with the id {@code event}. */
    public static Envelope commandAfter(String event, String id, Instant time, String orderId, Payload payload) {
        return new Envelope(id, time, orderId, event, Traceparent.current(), payload);
    }

    /** An answer to this message. */
    public Envelope answer(String id, Instant time, Payload payload) {
        return new Envelope(id, time, orderId, correlationId, traceparent, payload);
    }

    /** The version in which the payload is written. */
    public int version() {
        return payload.version();
    }

    public String type() {
        return payload.type();
    }
}
