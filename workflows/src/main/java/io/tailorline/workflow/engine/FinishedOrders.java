package io.tailorline.workflow.engine;

import io.tailorline.workflow.store.CutOrders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Orders whose process has ended, one way or another. After a while only the order itself stays: what it was made of,
 * how it ended and how long the table took. Its drawings, stage times and notes are deleted. The tables are those of
 * Camunda's documented schema.
 */
public final class FinishedOrders {

    /** Orders of one statement: a purge holds no lock for long. */
    private static final int BATCH = 200;

    /** The engine's history, which releases before kept; the instances last, because the others are found by them. */
    private static final List<String> HISTORY =
            List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_incident", "act_hi_procinst");

    private final JdbcClient jdbc;
    private final CutOrders orders;
    private final TransactionOperations transaction;

    public FinishedOrders(JdbcClient jdbc, CutOrders orders, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.transaction = transaction;
    }

    /** Deletes the working data of the orders that ended before {@code oldest}; returns how many orders they were. */
    public int clear(Instant oldest) {
        int cleared = 0;
        List<String> batch = endedBefore(oldest);
        while (!batch.isEmpty()) {
            for (String order : batch) {
                cleared += Objects.requireNonNull(transaction.execute(status -> clear(order, oldest)));
            }
            batch = endedBefore(oldest);
        }
        return cleared;
    }

    /** Its customer may have measured again since the batch was read: an order that has begun again stays. */
    private int clear(String order, Instant oldest) {
        orders.lock(order);
        List<String> stillEnded = ended("o.order_id = ? and ", order, oldest.atOffset(ZoneOffset.UTC), 1);
        stillEnded.forEach(each -> {
            orders.clear(each);
            HISTORY.forEach(table -> clearHistory(table, each));
        });
        return stillEnded.size();
    }

    private void clearHistory(String table, String order) {
        jdbc.sql(
                        "delete from %s where proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)"
                                .formatted(table))
                .param(order)
                .update();
    }

    private List<String> endedBefore(Instant oldest) {
        return ended("", oldest.atOffset(ZoneOffset.UTC), BATCH);
    }

    private List<String> ended(String which, Object... params) {
        return jdbc.sql("""
                        select o.order_id from cut_order o
                        where %s o.changed_at < ? and o.cleared_at is null and not exists (
                            select 1 from act_ru_execution e where e.business_key_ = o.order_id)
                        order by o.changed_at limit ?
                        """.formatted(which)).params(params).query(String.class).list();
    }
}
