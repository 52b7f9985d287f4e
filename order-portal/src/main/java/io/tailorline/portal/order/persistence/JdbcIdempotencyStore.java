package io.tailorline.portal.order.persistence;

import io.tailorline.portal.order.IdempotencyRecord;
import io.tailorline.portal.order.IdempotencyStore;
import io.tailorline.portal.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Responses by key in the table {@code portal_answer}. A row without a body is a request in progress at a portal of the
 * release before, which took the key in a transaction of its own.
 */
@Repository
class JdbcIdempotencyStore implements IdempotencyStore {

    /** A request in progress for longer died with its process: another may take the key. */
    static final Duration LONGEST_PROGRESS = Duration.ofSeconds(60);

    private final JdbcTemplate jdbc;

    JdbcIdempotencyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public IdempotencyRecord find(Key key, Instant now) {
        return jdbc
                .query(
                        "select fingerprint, claimed_at, order_id, body from portal_answer where key_name = ?",
                        (row, number) -> known(row, key, now),
                        key.name())
                .stream()
                .findFirst()
                .orElseGet(IdempotencyRecord.Unused::new);
    }

    private static IdempotencyRecord known(ResultSet row, Key key, Instant now) throws SQLException {
        String body = row.getString("body");
        if (body == null && row.getTimestamp("claimed_at").toInstant().isBefore(now.minus(LONGEST_PROGRESS))) {
            return new IdempotencyRecord.Unused();
        }
        if (!row.getString("fingerprint").equals(key.fingerprint())) {
            return new IdempotencyRecord.OtherRequest();
        }
        if (body == null) {
            return new IdempotencyRecord.InProgress();
        }
        OrderId order = new OrderId(row.getString("order_id"));
        return new IdempotencyRecord.Completed(new Response(order, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void store(Key key, Response response, Instant now) {
        try {
            jdbc.update(
                    "insert into portal_answer (key_name, fingerprint, claimed_at, order_id, body) values (?, ?, ?, ?, ?)",
                    key.name(),
                    key.fingerprint(),
                    Timestamp.from(now),
                    response.order().text(),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (DuplicateKeyException | PessimisticLockingFailureException | QueryTimeoutException taken) {
            throw new KeyTaken(key, taken);
        }
    }

    @Override
    public boolean releaseAbandoned(Key key, Instant now) {
        return jdbc.update(
                        "delete from portal_answer where key_name = ? and body is null and claimed_at < ?",
                        key.name(),
                        Timestamp.from(now.minus(LONGEST_PROGRESS)))
                == 1;
    }
}
