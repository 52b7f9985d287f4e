package io.tailorline.portal.sales.persistence;

import io.tailorline.portal.sales.order.IdempotencyRecord;
import io.tailorline.portal.sales.order.IdempotencyStore;
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

/** Responses by key in the table {@code sales.stored_response}. */
@Repository
class JdbcIdempotencyStore implements IdempotencyStore {

    private final JdbcTemplate jdbc;

    JdbcIdempotencyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
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

    @Override
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
