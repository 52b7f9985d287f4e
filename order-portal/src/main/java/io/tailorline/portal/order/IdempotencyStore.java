package io.tailorline.portal.order;

import java.time.Instant;

/**
 * The responses to requests that carry an idempotency key, so that a request sent twice is processed once. They are
 * never discarded: a key cannot be used for another order.
 */
public interface IdempotencyStore {

    /** The order that was placed and the body of the response. */
    record Response(OrderId order, byte[] body) {
        public Response {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    IdempotencyRecord find(Key key, Instant now);

    /**
     * Takes the key at once and for everybody, outside any transaction.
     *
     * @return {@code Unused} when the key is the caller's now
     */
    IdempotencyRecord claim(Key key, Instant now);

    /** Stores the response, in the caller's transaction. */
    void complete(Key key, Response response);

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
