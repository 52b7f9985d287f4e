package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.workflow.platform.database.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a restore: which tables have not told yet what they have cut since, and which orders may be cut. */
public class Restores {

    private final JdbcClient jdbc;

    public Restores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From now on none of these orders is known not to be cut, and every table is to tell.
     *
     * @param orders that can still be cut
     */
    public void begin(Instant restoredTo, List<String> tables, List<String> orders) {
        jdbc.sql("delete from cutroom.unheard_table").update();
        tables.forEach(table -> await(table, restoredTo, false));
        orders.forEach(order -> unsure(order, restoredTo));
    }

    /** What a table has done since then is not known, and its gateway cannot tell. */
    public void lost(String table, String orderId, Instant since) {
        if (restoredTo(table).isEmpty()) {
            await(table, since, true);
        }
        unsure(orderId, since);
    }

    private void await(String table, Instant since, boolean heard) {
        jdbc.sql("insert into cutroom.unheard_table (table_name, restored_to, heard) values (?, ?, ?)")
                .params(table, at(since), heard)
                .update();
    }

    /** To which instant the data were restored that this table has not made whole yet; empty when it has. */
    public Optional<Instant> restoredTo(String table) {
        return jdbc.sql("select restored_to from cutroom.unheard_table where table_name = ?")
                .param(table)
                .query((row, n) -> Columns.instant(row, "restored_to"))
                .optional();
    }

    /** @param isWhole whether its gateway knows all that the table has done since the instant of the restore */
    public void heard(String table, boolean isWhole) {
        jdbc.sql(
                        isWhole
                                ? "delete from cutroom.unheard_table where table_name = ?"
                                : "update cutroom.unheard_table set heard = true where table_name = ?")
                .param(table)
                .update();
    }

    /** Tables whose gateways have not told anything yet. */
    public List<String> silentTables() {
        return jdbc.sql("select table_name from cutroom.unheard_table where not heard order by table_name")
                .query(String.class)
                .list();
    }

    /** Whether all tables have told all that they have cut. */
    public boolean isWhole() {
        return jdbc.sql("select count(*) from cutroom.unheard_table")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** An order may have been cut since then. */
    public void unsure(String orderId, Instant since) {
        if (unsureSince(orderId).isEmpty()) {
            jdbc.sql("insert into cutroom.unsure_order (order_id, unsure_since) values (?, ?)")
                    .params(orderId, at(since))
                    .update();
        }
    }

    /** Since when the order may have been cut without these data knowing it. */
    public Optional<Instant> unsureSince(String orderId) {
        return jdbc.sql("select unsure_since from cutroom.unsure_order where order_id = ?")
                .param(orderId)
                .query((row, n) -> Columns.instant(row, "unsure_since"))
                .optional();
    }

    /** What is cut of the order is known again. */
    public void sure(String orderId) {
        jdbc.sql("delete from cutroom.unsure_order where order_id = ?")
                .param(orderId)
                .update();
    }

    /**
     * Once all tables have told all, whatever they did not name is not cut; once no order is unsure, none is awaited.
     *
     * @param isOnItsWay whether one of these orders is
     */
    public void tidy(Predicate<List<String>> isOnItsWay) {
        if (isWhole()) {
            jdbc.sql("""
                            delete from cutroom.unsure_order u
                            where not exists (select 1 from cutroom.cut_job j where j.order_id = u.order_id
                                and (j.state = 'HELD' or j.program_id = 'unknown'))
                            """).update();
        } else if (!isOnItsWay.test(unsureOrders())) {
            jdbc.sql("delete from cutroom.unheard_table where heard").update();
        }
    }

    private List<String> unsureOrders() {
        return jdbc.sql("select order_id from cutroom.unsure_order")
                .query(String.class)
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
