package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.workflow.platform.database.Columns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What these data know of themselves: what they lie on, when they were last in use, and after a restore which tables
 * have not told yet what they have cut since, and which orders may be cut.
 */
public class Restores {

    private static final String ENDED = "('CUT', 'CANCELLED')";

    /** Of an order that was sent back nothing is on its way: nobody is asked about it. */
    private static final String ENDED_OR_SENT_BACK = "('CUT', 'CANCELLED', 'REJECTED')";

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public Restores(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the data lay on when they were last in use; nobody else looks or writes until the transaction ends. */
    public Optional<String> lockIdentity() {
        return jdbc.sql("select identity from platform.stored_data for update")
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** The data are in use, and lie on this; written once a minute. */
    public void seen(String identity) {
        jdbc.sql(
                        "update platform.stored_data set identity = ?, seen_at = ? where identity is null or identity <> ? or seen_at < ?")
                .params(identity, now(), identity, at(clock.instant().minus(BETWEEN_NOTES)))
                .update();
    }

    /** The last instant of which the data know anything. */
    public Instant lastKnown() {
        return jdbc.sql("""
                        select max(at) from (
                            select seen_at as at from platform.stored_data
                            union all select max(changed_at) from production.cut_order
                            union all select max(changed_at) from cutroom.cut_job) known
                        """)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH))
                .single();
    }

    /** From now on no order that can be cut is known not to be cut, and every table is to tell. */
    public void begin(Instant restoredTo, List<String> tables) {
        jdbc.sql("update platform.stored_data set restored_to = ?")
                .param(at(restoredTo))
                .update();
        jdbc.sql("delete from cutroom.unheard_table").update();
        tables.forEach(table -> await(table, restoredTo, false));
        jdbc.sql("update production.cut_order set unsure_since = ? where unsure_since is null and state not in "
                        + ENDED)
                .param(at(restoredTo))
                .update();
    }

    /** Whether the data were ever restored; {@link #begin} has noticed it. */
    public boolean isRestored() {
        return count("select count(*) from platform.stored_data where restored_to is not null") > 0;
    }

    /** Whether the order was there at the instant to which the data were restored the last time. */
    public boolean isRestored(String orderId) {
        return count(
                        "select count(*) from production.cut_order o join platform.stored_data s on o.created_at <= s.restored_to where o.order_id = ?",
                        orderId)
                > 0;
    }

    private int count(String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query(Integer.class).single();
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
        jdbc.sql("update production.cut_order set unsure_since = ? where order_id = ? and unsure_since is null")
                .params(at(since), orderId)
                .update();
    }

    /** Since when the order may have been cut without these data knowing it. */
    public Optional<Instant> unsureSince(String orderId) {
        return jdbc.sql("select unsure_since from production.cut_order where order_id = ? and unsure_since is not null")
                .param(orderId)
                .query((row, n) -> Columns.instant(row, "unsure_since"))
                .optional();
    }

    /** What is cut of the order is known again. */
    public void sure(String orderId) {
        jdbc.sql("update production.cut_order set unsure_since = null where order_id = ?")
                .param(orderId)
                .update();
    }

    /**
     * Once all tables have told all, whatever they did not name is not cut; once no order is unsure, none is awaited.
     */
    public void tidy() {
        if (isWhole()) {
            jdbc.sql("""
                            update production.cut_order set unsure_since = null
                            where unsure_since is not null
                              and not exists (select 1 from cutroom.cut_job j where j.order_id = cut_order.order_id
                                and (j.state = 'HELD' or j.program_id = 'unknown'))
                            """).update();
        } else {
            jdbc.sql(
                            "delete from cutroom.unheard_table where heard and not exists (select 1 from production.cut_order where unsure_since is not null"
                                    + " and state not in " + ENDED_OR_SENT_BACK + ")")
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }
}
