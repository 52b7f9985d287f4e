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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Responses by key in the table {@code portal_answer}; a row without a body is a request in progress. */
@Repository
class JdbcIdempotencyStore implements IdempotencyStore {

    /** A request in progress for longer died with its process: its transaction is gone and another may take the key. */
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
    public IdempotencyRecord claim(Key key, Instant now) {
        if (takeOver(key, now) || insert(key, now)) {
            return new IdempotencyRecord.Unused();
        }
        IdempotencyRecord known = find(key, now);
        return known instanceof IdempotencyRecord.Unused ? new IdempotencyRecord.InProgress() : known;
    }

    private boolean takeOver(Key key, Instant now) {
        return jdbc.update(
                        "update portal_answer set fingerprint = ?, claimed_at = ? "
                                + "where key_name = ? and body is null and claimed_at < ?",
                        key.fingerprint(),
                        Timestamp.from(now),
                        key.name(),
                        Timestamp.from(now.minus(LONGEST_PROGRESS)))
                == 1;
    }

    private boolean insert(Key key, Instant now) {
        try {
            jdbc.update(
                    "insert into portal_answer (key_name, fingerprint, claimed_at) values (?, ?, ?)",
                    key.name(),
                    key.fingerprint(),
                    Timestamp.from(now));
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void complete(Key key, Response response) {
        int stored = jdbc.update(
                "update portal_answer set order_id = ?, body = ? "
                        + "where key_name = ? and fingerprint = ? and body is null",
                response.order().text(),
                new String(response.body(), StandardCharsets.UTF_8),
                key.name(),
                key.fingerprint());
        if (stored != 1) {
            throw new IllegalStateException(
                    "The key of order %s now belongs to another request.".formatted(response.order()));
        }
    }

    @Override
    public void release(Key key) {
        jdbc.update("delete from portal_answer where key_name = ? and body is null", key.name());
    }
}
