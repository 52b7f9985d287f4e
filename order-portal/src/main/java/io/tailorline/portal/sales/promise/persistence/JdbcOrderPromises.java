package io.tailorline.portal.sales.promise.persistence;

import io.tailorline.portal.sales.promise.KeptRate;
import io.tailorline.portal.sales.promise.OrderPromise;
import io.tailorline.portal.sales.promise.OrderPromise.Days;
import io.tailorline.portal.sales.promise.OrderPromise.Move;
import io.tailorline.portal.sales.promise.OrderPromise.Reason;
import io.tailorline.portal.sales.promise.OrderPromise.State;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.Promise.Certainty;
import io.tailorline.workflow.platform.database.VersionedRows;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Promised days in the tables {@code sales.order_promise} and {@code sales.promise_move}. */
public final class JdbcOrderPromises implements OrderPromises {

    private final JdbcClient jdbc;
    private final VersionedRows rows;

    public JdbcOrderPromises(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.rows = new VersionedRows(this.jdbc, "sales.order_promise", "order_id");
    }

    @Override
    public void add(OrderPromise promise) {
        jdbc.sql("""
                        insert into sales.order_promise (order_id, first_day, first_cut_by, promised_day, cut_by, likely_day,
                            certainty, fabric, express, review_likely, promised_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        promise.orderId(),
                        promise.first().day(),
                        promise.first().cutBy(),
                        promise.now().day(),
                        promise.now().cutBy(),
                        promise.likely(),
                        promise.certainty().name(),
                        promise.fabricId(),
                        promise.express(),
                        promise.reviewLikely(),
                        promise.promisedAt().atOffset(ZoneOffset.UTC),
                        promise.state().name())
                .update();
    }

    @Override
    public Optional<OrderPromise> find(String orderId) {
        return jdbc.sql("select * from sales.order_promise where order_id = ?")
                .param(orderId)
                .query((row, n) -> promise(row))
                .optional();
    }

    @Override
    public List<String> open() {
        return jdbc.sql("select order_id from sales.order_promise where state = 'OPEN' order by cut_by, order_id")
                .query(String.class)
                .list();
    }

    @Override
    public List<DueCut> dueCuts(LocalDate from) {
        return jdbc.sql("""
                        select order_id, cut_by, state from sales.order_promise
                        where state = 'OPEN' or state = 'CUT' and cut_by >= ?
                        """)
                .param(from)
                .query((row, n) -> new DueCut(
                        row.getString("order_id"),
                        row.getDate("cut_by").toLocalDate(),
                        row.getString("state").equals(State.CUT.name())))
                .list();
    }

    @Override
    public void move(OrderPromise seen, Days to, Move move, boolean isOurs) {
        List<@Nullable Object> values = new ArrayList<>(List.of(to.day(), to.cutBy(), to.day()));
        rows.change(
                seen.orderId(),
                "promised_day = ?, cut_by = ?, likely_day = ?" + (isOurs ? ", kept = false" : ""),
                values);
        jdbc.sql("""
                        insert into sales.promise_move (order_id, number, old_day, new_day, reason, moved_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        seen.orderId(),
                        seen.moves().size() + 1,
                        move.from(),
                        move.to(),
                        move.reason().name(),
                        move.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void renew(OrderPromise promise) {
        rows.change(
                promise.orderId(),
                "first_day = ?, first_cut_by = ?, promised_day = ?, cut_by = ?, likely_day = ?, certainty = ?,"
                        + " fabric = ?, review_likely = ?, promised_at = ?",
                List.of(
                        promise.first().day(),
                        promise.first().cutBy(),
                        promise.now().day(),
                        promise.now().cutBy(),
                        promise.likely(),
                        promise.certainty().name(),
                        promise.fabricId(),
                        promise.reviewLikely(),
                        promise.promisedAt().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public void cut(OrderPromise seen, LocalDate on, Optional<Boolean> kept) {
        rows.change(
                seen.orderId(),
                "state = ?, cut_on = ?, kept = ?",
                Arrays.asList(State.CUT.name(), Date.valueOf(on), kept.orElse(null)));
    }

    @Override
    public void cancelled(OrderPromise seen) {
        rows.change(seen.orderId(), "state = ?, kept = null", List.of(State.CANCELLED.name()));
    }

    @Override
    public KeptRate kept() {
        return jdbc.sql("""
                        select coalesce(sum(case when kept then 1 else 0 end), 0), count(*) from sales.order_promise
                        where kept is not null
                        """)
                .query((row, n) -> new KeptRate(row.getInt(1), row.getInt(2)))
                .single();
    }

    private OrderPromise promise(ResultSet row) throws SQLException {
        String orderId = row.getString("order_id");
        rows.seen(orderId, row.getLong("version"));
        return new OrderPromise(
                orderId,
                new Days(day(row, "first_day"), day(row, "first_cut_by")),
                new Days(day(row, "promised_day"), day(row, "cut_by")),
                day(row, "likely_day"),
                Certainty.valueOf(row.getString("certainty")),
                row.getString("fabric"),
                row.getBoolean("express"),
                row.getBoolean("review_likely"),
                row.getObject("promised_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                moves(orderId));
    }

    private List<Move> moves(String orderId) {
        return jdbc.sql("select * from sales.promise_move where order_id = ? order by number")
                .param(orderId)
                .query((row, n) -> new Move(
                        day(row, "old_day"),
                        day(row, "new_day"),
                        Reason.valueOf(row.getString("reason")),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }
}
