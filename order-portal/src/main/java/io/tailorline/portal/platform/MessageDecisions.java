package io.tailorline.portal.platform;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Parked;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Refused;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an administrator decides on a parked message, each decision in the audit log; a refusal is a value. */
@Component
class MessageDecisions {

    /** Characters. */
    static final int LONGEST_REASON = 500;

    private final ParkedMessages messages;
    private final AuditedActions audited;

    MessageDecisions(ParkedMessages messages, AuditedActions audited) {
        this.messages = messages;
        this.audited = audited;
    }

    private interface Decision {
        void take(long number) throws Refused;
    }

    /** The message by the number in its address; empty for what is no number of one. */
    Optional<Parked> find(String number) {
        return number.matches("\\d{1,18}") ? messages.find(Long.parseLong(number)) : Optional.empty();
    }

    Optional<Refusal> sendAgain(String number, Principal by) {
        return decide(number, AuditAction.MESSAGE_SENT_AGAIN, "", found -> messages.sendAgain(found, Staff.name(by)));
    }

    Optional<Refusal> discard(String number, Principal by, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of(Refusal.of(
                    "reason-expected",
                    "reason",
                    "%d characters".formatted(reason.length()),
                    "1 to %d characters".formatted(LONGEST_REASON)));
        }
        return decide(
                number,
                AuditAction.MESSAGE_DISCARDED,
                reason,
                found -> messages.discard(found, Staff.name(by), reason));
    }

    private Optional<Refusal> decide(String number, AuditAction action, String reason, Decision decision) {
        Optional<Parked> found = find(number);
        if (found.isEmpty()) {
            return Optional.of(unknown(number));
        }
        Parked message = found.get();
        try {
            audited.perform(
                    action,
                    message.messageId(),
                    Map.of(
                            "queue", message.queue(),
                            "type", message.type(),
                            "order", message.orderId(),
                            "reason", reason),
                    () -> decision.take(message.number()));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refusal(refused.reason(), number, message));
        }
    }

    static Refusal unknown(String number) {
        return Refusal.of("message-unknown", "number", number, "12");
    }

    private static Refusal refusal(Refused.Reason reason, String number, Parked message) {
        return switch (reason) {
            case UNKNOWN -> unknown(number);
            case DECIDED -> Refusal.of("message-decided", "number", number, word(ParkedMessages.State.PARKED));
            case NO_QUEUE -> Refusal.of("message-no-queue", "queue", message.queue(), "tailorline.process");
        };
    }

    /** {@code parked}, {@code sent-again}, {@code discarded}. */
    static String word(ParkedMessages.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
