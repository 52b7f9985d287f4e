package io.tailorline.portal.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Parked;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A parked message as the API tells it.
 *
 * @param attempts how often it was tried before it was parked the last time
 * @param times how often it was parked
 * @param state {@code parked}, {@code sent-again} or {@code discarded}
 * @param wantedBy the day on which the customer of its order needs it
 * @param text of the message without measurements; only of one message, not in lists
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ParkedMessageView(
        long number,
        String messageId,
        String queue,
        String type,
        String orderId,
        Optional<LocalDate> wantedBy,
        String reason,
        int attempts,
        int times,
        String state,
        String parkedAt,
        Optional<String> decidedAt,
        Optional<String> decidedBy,
        String decision,
        Optional<String> text) {

    static ParkedMessageView of(Parked message, Optional<LocalDate> wantedBy, Optional<String> text) {
        return new ParkedMessageView(
                message.number(),
                message.messageId(),
                message.queue(),
                message.type(),
                message.orderId(),
                wantedBy,
                message.reason(),
                message.attempts(),
                message.times(),
                MessageDecisions.word(message.state()),
                message.parkedAt().toString(),
                message.decidedAt().map(Object::toString),
                message.decidedBy(),
                message.decision(),
                text);
    }
}
