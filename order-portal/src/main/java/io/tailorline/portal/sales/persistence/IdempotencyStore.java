package io.tailorline.portal.sales.persistence;

import io.tailorline.portal.sales.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The responses to requests that carry an idempotency key, so that a request sent twice is processed once. They are
 * never discarded: a key cannot be used for another order. The table {@code sales.stored_response}.
 */
@Repository
public class IdempotencyStore {

    private final JdbcTemplate jdbc;

    IdempotencyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The order that was placed and the body of the response. */
    public record Response(OrderId order, byte[] body) {
        public Response {
            body = body.clone();
        }

        @Override
        public byte[] body() {
            return body.clone();
        }
    }

    /** Another request has the key, or is taking it. */
    public static final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyTaken(Key key, Throwable cause) {
            super("Another request has the key '%s'.".formatted(key.name()), cause);
        }
    }

    /**
     * @param name what the caller sent, at most 255 characters
     * @param fingerprint SHA-256 of the request's bytes
     */
    public record Key(String name, String fingerprint) {

        /** As long as a key may be. */
        public static final int LONGEST = 255;

        public Key {
            if (name.isBlank() || name.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "A key of %d characters must have 1 to %d.".formatted(name.length(), LONGEST));
            }
        }
    }

    public IdempotencyRecord find(Key key) {
        return jdbc
                .query(
                        "select fingerprint, order_id, body from sales.stored_response where key_name = ?",
                        (row, number) -> known(row, key),
                        key.name())
                .stream()
                .findFirst()
                .orElseGet(IdempotencyRecord.Unused::new);
    }

    private static IdempotencyRecord known(ResultSet row, Key key) throws SQLException {
        if (!row.getString("fingerprint").equals(key.fingerprint())) {
            return new IdempotencyRecord.OtherRequest();
        }
        OrderId order = new OrderId(row.getString("order_id"));
        byte[] body = row.getString("body").getBytes(StandardCharsets.UTF_8);
        return new IdempotencyRecord.Completed(new Response(order, body));
    }

    /**
     * Takes the key and stores its response, in the caller's transaction: nobody else has the key once that is
     * committed, and nothing has happened when it is not. While another transaction is taking the same key this waits
     * for its end, for as long as the database waits for a lock.
     *
     * @throws KeyTaken when somebody else has it, or is still taking it; the caller's transaction must be rolled back
     */
    public void store(Key key, Response response, Instant now) {
        try {
            jdbc.update(
                    "insert into sales.stored_response (key_name, fingerprint, stored_at, order_id, body) values (?, ?, ?, ?, ?)",
                    key.name(),
                    key.fingerprint(),
                    Timestamp.from(now),
                    response.order().text(),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (DuplicateKeyException | PessimisticLockingFailureException | QueryTimeoutException taken) {
            throw new KeyTaken(key, taken);
        }
    }
}
