package io.tailorline.portal.sales.payment.persistence;

import io.tailorline.portal.sales.payment.BeforeStart.Authorised;
import io.tailorline.portal.sales.payment.BeforeStart.Authorising;
import io.tailorline.portal.sales.payment.BeforeStart.Waiting;
import io.tailorline.portal.sales.payment.OrderPayment;
import io.tailorline.portal.sales.payment.OrderPayments;
import io.tailorline.portal.sales.payment.PaymentState;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.persistence.OrderPrices;
import io.tailorline.workflow.platform.database.VersionedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments in the table {@code sales.order_payment}. */
public final class JdbcOrderPayments implements OrderPayments {

    private static final int SHOWN = 200;

    private static final String DUE = StateColumn.list(state -> state.call().isPresent() || state instanceof Waiting);
    private static final String DECIDED_BY_PERSON = StateColumn.list(PaymentState::needsDecision);
    private static final String KNOWN = StateColumn.list(state -> true);

    /** What a cancelled order owed was taken. */
    private static final String OVER = "(state in %s or state = 'CAPTURED' and owed is not null)"
            .formatted(StateColumn.list(PaymentState::isOver));

    private final JdbcClient jdbc;
    private final VersionedRows rows;
    private final OrderPrices prices;

    public JdbcOrderPayments(JdbcTemplate jdbc, OrderPrices prices) {
        this.jdbc = JdbcClient.create(jdbc);
        this.rows = new VersionedRows(this.jdbc, "sales.order_payment", "order_id");
        this.prices = prices;
    }

    /** The state of a payment after which something comes still; empty for one that is over, and without one. */
    public static Optional<String> openState(JdbcTemplate jdbc, String orderId) {
        return JdbcClient.create(jdbc)
                .sql("select state from sales.order_payment where order_id = ? and not " + OVER)
                .param(orderId)
                .query(String.class)
                .optional();
    }

    @Override
    public void add(String orderId, Instant now) {
        jdbc.sql("insert into sales.order_payment (order_id, state, next_try_at, changed_at) values (?, ?, ?, ?)")
                .params(orderId, StateColumn.of(new Authorising()), Columns.utc(now), Columns.utc(now))
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
                        where next_try_at <= ? and (state in %s or state = 'AUTHORISED' and authorised_until <= ?)
                        order by next_try_at, order_id
                        """.formatted(DUE))
                .params(Columns.utc(now), Columns.utc(now.plus(Authorised.MARGIN)))
                .query(String.class)
                .list();
    }

    @Override
    public List<String> open() {
        return jdbc.sql("select order_id from sales.order_payment where not %s order by order_id".formatted(OVER))
                .query(String.class)
                .list();
    }

    @Override
    public List<String> waiting() {
        return jdbc.sql("""
                        select order_id from sales.order_payment where state in %s or state not in %s
                        order by changed_at desc, order_id limit ?
                        """.formatted(DECIDED_BY_PERSON, KNOWN))
                .param(SHOWN)
                .query(String.class)
                .list();
    }

    @Override
    public List<Total> totals() {
        return jdbc.sql("""
                        select state, coalesce(currency, '') as currency, count(*) as orders, sum(amount) as amount,
                            sum(captured - coalesce(refunded, 0)) as kept
                        from sales.order_payment group by state, coalesce(currency, '') order by state, currency
                        """)
                .query((row, n) -> new Total(
                        row.getString("state").toLowerCase(Locale.ROOT).replace('_', '-'),
                        row.getString("currency"),
                        row.getInt("orders"),
                        Optional.ofNullable(row.getBigDecimal("amount")),
                        Optional.ofNullable(row.getBigDecimal("kept"))))
                .list();
    }

    @Override
    public void store(OrderPayment changed) {
        Optional<Instant> until =
                changed.state() instanceof Authorised authorised ? Optional.of(authorised.until()) : Optional.empty();
        rows.change(
                changed.orderId(),
                "state = ?, fault = ?, authorised_until = ?, amount = ?, currency = ?, captured = ?, refunded = ?,"
                        + " owed = ?, authorisation = ?, call_number = ?, attempts = ?, next_try_at = ?, remark = ?,"
                        + " changed_at = ?",
                Arrays.asList(
                        StateColumn.of(changed.state()),
                        changed.state().fault().orElse(null),
                        until.map(Columns::utc).orElse(null),
                        Columns.number(changed.amount()),
                        changed.amount().map(Amounts::currency).orElse(null),
                        Columns.number(changed.captured()),
                        Columns.number(changed.refunded()),
                        Columns.number(changed.owed()),
                        changed.authorisation(),
                        changed.call(),
                        changed.attempts(),
                        Columns.utc(changed.nextTry()),
                        changed.remark(),
                        Columns.utc(changed.changedAt())));
    }

    @Override
    public void postpone(String orderId, Instant until) {
        jdbc.sql("update sales.order_payment set attempts = attempts + 1, next_try_at = ? where order_id = ?")
                .params(Columns.utc(until), orderId)
                .update();
    }

    @Override
    public void touch(String orderId) {
        rows.touch(orderId);
    }

    @Override
    public Optional<MonetaryAmount> price(String orderId) {
        return prices.total(orderId);
    }

    @Override
    public Optional<MonetaryAmount> owed(String orderId) {
        return prices.owed(orderId);
    }

    private OrderPayment payment(ResultSet row) throws SQLException {
        String orderId = row.getString("order_id");
        rows.seen(orderId, row.getLong("version"));
        Optional<String> remark = Optional.ofNullable(row.getString("remark"));
        return new OrderPayment(
                orderId,
                StateColumn.read(row),
                Columns.amount(row, "amount"),
                Columns.amount(row, "captured"),
                Columns.amount(row, "refunded"),
                Columns.amount(row, "owed"),
                row.getInt("authorisation"),
                row.getInt("call_number"),
                row.getInt("attempts"),
                Columns.instant(row, "next_try_at"),
                remark.orElse(""),
                Columns.instant(row, "changed_at"));
    }
}
