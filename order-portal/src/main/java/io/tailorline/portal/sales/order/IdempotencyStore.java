package io.tailorline.portal.sales.order;

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

    IdempotencyRecord find(Key key);

    /**
     * Takes the key and stores its response, in the caller's transaction: nobody else has the key once that is
     * committed, and nothing has happened when it is not. While another transaction is taking the same key this waits
     * for its end, for as long as the database waits for a lock.
     *
     * @throws KeyTaken when somebody else has it, or is still taking it; the caller's transaction must be rolled back
     */
    void store(Key key, Response response, Instant now);

    /** Another request has the key, or is taking it. */
    final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyTaken(Key key, Throwable cause) {
            super("Another request has the key '%s'.".formatted(key.name()), cause);
        }
    }

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
