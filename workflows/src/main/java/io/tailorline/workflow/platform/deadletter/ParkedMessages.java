package io.tailorline.workflow.platform.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages that no role could process, for a person who sends each again or discards it. */
public interface ParkedMessages {

    /** What became of a parked message. */
    enum State {
        /** It waits for a person. */
        PARKED,
        /** It is on its way to its queue again. */
        SENT_AGAIN,
        /** A person has decided that it is not needed. */
        DISCARDED
    }

    /**
     * A message that could not be processed.
     *
     * @param number of the row; later ones are greater
     * @param messageId from its envelope; made from its content where it has none
     * @param queue that it came from and goes back to
     * @param type from its envelope; empty when it cannot be read
     * @param orderId from its envelope; empty when there is none
     * @param reason why it was parked, in words
     * @param attempts how often it was tried before it was parked the last time
     * @param times how often it was parked
     * @param decision what a person gave as reason; empty while it waits, and when it was sent again
     */
    record Parked(
            long number,
            String messageId,
            String queue,
            String type,
            String orderId,
            String reason,
            int attempts,
            int times,
            State state,
            Instant parkedAt,
            Optional<Instant> decidedAt,
            Optional<String> decidedBy,
            String decision) {}

    /**
     * Some of the list.
     *
     * @param next number to ask on {@code before}; empty at the end
     */
    record Page(List<Parked> messages, Optional<Long> next) {
        public Page {
            messages = List.copyOf(messages);
        }
    }

    /** Why a message is neither sent again nor discarded. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        /** Reasons, each with words of its own on a page. */
        public enum Reason {
            /** There is no such message. */
            UNKNOWN,
            /** Somebody has sent it again or discarded it before. */
            DECIDED,
            /** The queue that it came from is none of ours, so that it cannot go back. */
            NO_QUEUE
        }

        public Refused(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** How many wait for a person. */
    int waiting();

    /**
     * The latest first.
     *
     * @param all also those that a person has decided on
     * @param before only messages with a smaller number; empty for the latest
     * @param limit at most so many, 1 to 100
     */
    Page list(boolean all, Optional<Long> before, int limit);

    Optional<Parked> find(long number);

    /** The text of the message as it came; empty when there is no such message. */
    Optional<String> body(long number);

    /**
     * Puts the message back into its queue, under the same id: what has processed it already drops it.
     *
     * @param by account
     */
    void sendAgain(long number, String by) throws Refused;

    /**
     * Keeps the message where it is and never sends it again.
     *
     * @param by account
     * @param why in words, at most 500 characters
     */
    void discard(long number, String by, String why) throws Refused;
}
