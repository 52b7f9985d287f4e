package io.tailorline.portal.order;

import java.time.Instant;

/**
 * The answers given to requests that carry a key, so that a request sent twice is carried out once. Kept for good: a
 * key is never free for another order.
 */
public interface IdempotencyStore {

    /** What is known about a key. */
    sealed interface Known {
        /** Nobody has used it. */
        record Nothing() implements Known {}

        /** It was used for this request, and this was the answer. */
        record Answered(Answer answer) implements Known {}

        /** It was used for another request. */
        record OtherRequest() implements Known {}

        /** The first request with this key is still being worked on. */
        record InFlight() implements Known {}
    }

    /** The order that was made and the bytes that told so. */
    record Answer(OrderId order, byte[] body) {
        public Answer {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    Known recall(Key key, Instant now);

    /**
     * Takes the key at once and for everybody, outside any transaction.
     *
     * @return {@code Nothing} when the key is the caller's now
     */
    Known claim(Key key, Instant now);

    /** Keeps the answer, in the caller's transaction. */
    void keep(Key key, Answer answer);

    /** Gives a claimed key back after a failure, so that the request may be tried again. */
    void release(Key key);

    /**
     * @param name what the caller sent, at most 255 characters
     * @param fingerprint SHA-256 of the request's bytes
     */
    record Key(String name, String fingerprint) {

        /** As long as a key may be. */
        public static final int LONGEST = 255;

        public Key {
            if (name.isBlank() || name.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "A key of %d characters must have 1 to %d.".formatted(name.length(), LONGEST));
            }
        }
    }
}
