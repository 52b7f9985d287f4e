package io.tailorline.workflow.production.persistence;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.production.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which orders may share a marker, and which do: an order in a lay is its member until it has been cut or has left. */
public class LayMembers {

    private static final String ENDED = "('%s', '%s')".formatted(OrderState.CUT.name(), OrderState.CANCELLED.name());

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public LayMembers(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An order that waits for others.
     *
     * @param since when its pieces were ready
     * @param due the day on which it is due
     */
    public record Waiting(String orderId, Instant since, LocalDate due) {}

    /**
     * The pieces of an order are ready; the instant at which they were so first is kept.
     *
     * @return whether it waits for others, and is not to be laid alone
     */
    public boolean ready(String orderId) {
        jdbc.sql("""
                        insert into production.lay_member (order_id, since)
                        select order_id, ? from production.cut_order where order_id = ?
                            and not exists (select 1 from production.lay_member m where m.order_id = ?)
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), orderId, orderId)
                .update();
        return jdbc.sql("select alone from production.lay_member where order_id = ?")
                .param(orderId)
                .query(Boolean.class)
                .optional()
                .filter(alone -> !alone)
                .isPresent();
    }

    /** Those that wait, the first to have been ready first. */
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        select m.order_id, m.since, o.due from production.lay_member m
                        join production.cut_order o on o.order_id = m.order_id
                        where not m.alone and m.lay is null order by m.since, m.order_id
                        """).query(LayMembers::read).list();
    }

    private static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("order_id"),
                Columns.instant(row, "since"),
                row.getDate("due").toLocalDate());
    }

    /** Whether it waits still, and is in no lay. */
    public boolean waits(String orderId) {
        return jdbc.sql("select count(*) from production.lay_member where order_id = ? and not alone and lay is null")
                        .param(orderId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** It is laid alone from now on. */
    public void alone(String orderId) {
        jdbc.sql("update production.lay_member set alone = true where order_id = ?")
                .param(orderId)
                .update();
    }

    public void join(String lay, List<String> orders) {
        orders.forEach(order -> jdbc.sql("update production.lay_member set lay = ? where order_id = ?")
                .params(lay, order)
                .update());
    }

    /** The orders that are in a lay, or were cut in it, the first to have been ready first. */
    public List<String> of(String lay) {
        return jdbc.sql("select order_id from production.lay_member where lay = ? order by since, order_id")
                .param(lay)
                .query(String.class)
                .list();
    }

    /** The same of several lays at once; of a lay without orders nothing. */
    Map<String, List<String>> of(List<String> lays) {
        Map<String, List<String>> orders = new HashMap<>();
        if (!lays.isEmpty()) {
            jdbc.sql("select lay, order_id from production.lay_member where lay in (:lays) order by since, order_id")
                    .param("lays", lays)
                    .query(row -> {
                        orders.computeIfAbsent(row.getString("lay"), lay -> new ArrayList<>())
                                .add(row.getString("order_id"));
                    });
        }
        return orders;
    }

    /** The orders that are meant by a number: those of a lay, or itself. */
    public List<String> sharing(String number) {
        return MaterialWork.isLay(number) ? of(number) : List.of(number);
    }

    /** The lay that an order is in, or was cut in. */
    public Optional<String> lay(String orderId) {
        return jdbc.sql("select lay from production.lay_member where order_id = ? and lay is not null")
                .param(orderId)
                .query(String.class)
                .optional();
    }

    /** The same until it has been cut. */
    public Optional<String> openLay(String orderId) {
        return jdbc.sql("select m.lay from production.lay_member m join production.cut_order l on l.order_id = m.lay"
                        + " where m.order_id = ? and l.state not in " + ENDED)
                .param(orderId)
                .query(String.class)
                .optional();
    }

    /** Those of which a step failed for good. */
    public List<String> stranded() {
        return jdbc.sql("select order_id from production.cut_order where main_order = order_id and state = ?"
                        + " order by order_id")
                .param(OrderState.INCIDENT.name())
                .query(String.class)
                .list();
    }

    /** Lays that came to nothing before an instant. */
    public List<String> dissolvedBefore(Instant oldest) {
        return jdbc.sql("select order_id from production.cut_order where main_order = order_id and state = ?"
                        + " and changed_at < ? order by order_id")
                .params(OrderState.CANCELLED.name(), oldest.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** The lay has come to nothing: its orders are in none. */
    public void dissolve(String lay) {
        jdbc.sql("update production.lay_member set lay = null where lay = ?")
                .param(lay)
                .update();
    }

    /** The order does not come to a marker, or begins again; returns the lay that it was in, if nobody else is. */
    public Optional<String> forget(String orderId) {
        Optional<String> lay = lay(orderId);
        jdbc.sql("delete from production.lay_member where order_id = ?")
                .param(orderId)
                .update();
        return lay.filter(one -> of(one).isEmpty());
    }

    /** Whether all orders of a lay are cleared of their working data. */
    public boolean isCleared(String lay) {
        return jdbc.sql("""
                        select count(*) from production.lay_member m join production.cut_order o on o.order_id = m.order_id
                        where m.lay = ? and o.cleared_at is null
                        """).param(lay).query(Integer.class).single() == 0;
    }
}
