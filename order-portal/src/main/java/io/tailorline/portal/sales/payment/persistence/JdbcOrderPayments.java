package io.tailorline.portal.sales.payment.persistence;

import static io.tailorline.portal.sales.payment.PaymentState.Authorised.MARGIN;

import io.tailorline.portal.sales.payment.OrderPayment;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.payment.PaymentState;
import io.tailorline.portal.sales.payment.PaymentState.Authorised;
import io.tailorline.workflow.platform.database.VersionedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments in the table {@code sales.order_payment}; prices are those of {@code sales.order_price}. */
public final class JdbcOrderPayments implements OrderPayments {

    private final JdbcClient jdbc;
    private final VersionedRows rows;

    public JdbcOrderPayments(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.rows = new VersionedRows(this.jdbc, "sales.order_payment", "order_id");
    }

    @Override
    public void add(String orderId, Instant now) {
        jdbc.sql("insert into sales.order_payment (order_id, state, next_try_at, changed_at) values (?, ?, ?, ?)")
                .params(orderId, StateColumn.of(new PaymentState.Authorising()), utc(now), utc(now))
                .update();
    }

    @Override
    public Optional<OrderPayment> find(String orderId) {
        return jdbc.sql("select * from sales.order_payment where order_id = ?")
                .param(orderId)
                .query((row, n) -> payment(row))
                .optional();
    }

    @Override
    public List<String> due(Instant now) {
        return jdbc.sql("""
                        select order_id from sales.order_payment
                        where next_try_at <= ? and (state in ('AUTHORISING', 'RENEWING', 'WAITING', 'CAPTURING',
                            'RESERVING_TO_CAPTURE', 'REFUNDING', 'RELEASING', 'PAUSING')
                            or state = 'AUTHORISED' and authorised_until <= ?)
                        order by next_try_at, order_id
                        """)
                .params(utc(now), utc(now.plus(MARGIN)))
                .query(String.class)
                .list();
    }

    @Override
    public List<String> open() {
        return jdbc.sql("""
                        select order_id from sales.order_payment
                        where state not in ('RELEASED', 'REFUNDED', 'WRITTEN_OFF', 'SETTLED') and owed is null order by order_id
                        """).query(String.class).list();
    }

    @Override
    public List<OrderPayment> failed() {
        return jdbc.sql("""
                        select * from sales.order_payment where state in ('CAPTURE_FAILED', 'REFUND_FAILED', 'WAITING')
                        order by changed_at desc, order_id limit 200
                        """).query((row, n) -> payment(row)).list();
    }

    @Override
    public void store(OrderPayment changed) {
        Optional<Instant> until =
                changed.state() instanceof Authorised authorised ? Optional.of(authorised.until()) : Optional.empty();
        rows.change(
                changed.orderId(),
                "state = ?, fault = ?, authorised_until = ?, amount = ?, currency = ?, captured = ?, owed = ?,"
                        + " authorisation = ?, call_number = ?, attempts = ?, next_try_at = ?, remark = ?, changed_at = ?",
                Arrays.asList(
                        StateColumn.of(changed.state()),
                        changed.state().fault().orElse(null),
                        until.map(JdbcOrderPayments::utc).orElse(null),
                        Money.number(changed.amount()),
                        changed.amount()
                                .map(amount -> amount.getCurrency().getCurrencyCode())
                                .orElse(null),
                        Money.number(changed.captured()),
                        Money.number(changed.owed()),
                        changed.authorisation(),
                        changed.call(),
                        changed.attempts(),
                        utc(changed.nextTry()),
                        changed.remark(),
                        utc(changed.changedAt())));
    }

    @Override
    public Optional<MonetaryAmount> price(String orderId) {
        return jdbc.sql("select total, currency from sales.order_price where order_id = ?")
                .param(orderId)
                .query((row, n) -> Money.of(row.getBigDecimal("total"), row.getString("currency")))
                .optional();
    }

    @Override
    public Optional<MonetaryAmount> owed(String orderId) {
        return jdbc.sql("select owed, currency from sales.order_price where order_id = ? and owed is not null")
                .param(orderId)
                .query((row, n) -> Money.of(row.getBigDecimal("owed"), row.getString("currency")))
                .optional();
    }

    private OrderPayment payment(ResultSet row) throws SQLException {
        String orderId = row.getString("order_id");
        rows.seen(orderId, row.getLong("version"));
        Optional<String> remark = Optional.ofNullable(row.getString("remark"));
        return new OrderPayment(
                orderId,
                StateColumn.read(row),
                Money.of(row, "amount"),
                Money.of(row, "captured"),
                Money.of(row, "owed"),
                row.getInt("authorisation"),
                row.getInt("call_number"),
                row.getInt("attempts"),
                instant(row, "next_try_at"),
                remark.orElse(""),
                instant(row, "changed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
