package io.tailorline.workflow.patternroom.persistence;

import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.SpecifiedOrder;
import io.tailorline.workflow.patternroom.SpecifiedOrders;
import io.tailorline.workflow.patternroom.VersionLog;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The versions of orders in the table {@code patternroom.order_version}. Whoever adds one holds the order's lock, so
 * that numbers have no gap and none is given twice.
 */
public class StoredVersions implements OrderVersions, VersionLog {

    private final JdbcClient jdbc;
    private final SpecifiedOrders orders;
    private final OrderJson json;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    public StoredVersions(
            JdbcClient jdbc,
            SpecifiedOrders orders,
            OrderJson json,
            InstantSource clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public List<OrderVersion> of(String orderId) {
        List<OrderVersion> stored = jdbc.sql(
                        "select * from patternroom.order_version where order_id = ? order by number")
                .param(orderId)
                .query(this::version)
                .list();
        return stored.isEmpty() ? orders.find(orderId).map(this::first).stream().toList() : stored;
    }

    @Override
    public List<OrderVersion> newestOnTheOrder(String orderId, int most) {
        return jdbc.sql(
                        "select * from patternroom.order_version where order_id = ? and kind <> ? order by number desc limit ?")
                .params(orderId, OrderVersion.Kind.NAMED.name(), most)
                .query(this::version)
                .list();
    }

    /** A pattern from before they had a tag counts as the newest that the order was like. */
    @Override
    public int ofPattern(String orderId) {
        return jdbc.sql("""
                        select coalesce(max(v.number), 1) from patternroom.order_version v
                        join production.cut_order o on o.order_id = v.order_id
                        left join production.order_document d on d.document_id = o.pattern_id
                        where v.order_id = ? and v.kind <> ? and (d.tag is null or d.tag = v.tag)
                        """)
                .params(orderId, OrderVersion.Kind.NAMED.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public OrderVersion keep(String orderId, String name, String comment, OrderSpecification bench, String by)
            throws TooMany {
        Optional<OrderVersion> kept =
                Objects.requireNonNull(transaction.execute(status -> add(orderId, name, comment, bench, by)));
        return kept.orElseThrow(() -> new TooMany(orderId));
    }

    private Optional<OrderVersion> add(
            String orderId, String name, String comment, OrderSpecification bench, String by) {
        SpecifiedOrder order = orders.lock(orderId)
                .orElseThrow(() -> new IllegalStateException("There is no order '%s'.".formatted(orderId)));
        int known = count(orderId);
        if (known >= MOST) {
            return Optional.empty();
        }
        storeFirst(order, known);
        OrderSpecification kept = order.specification().withBench(bench);
        return Optional.of(add(orderId, OrderVersion.Kind.NAMED, name, comment, kept, by));
    }

    /**
     * Records what is on the order from now on, in the caller's transaction, which holds the order's lock.
     *
     * @param before the order as it was
     */
    @Override
    public void record(SpecifiedOrder before, OrderVersion.Kind kind, OrderSpecification now, String by) {
        storeFirst(before, count(before.orderId()));
        add(before.orderId(), kind, "", "", now, by);
    }

    /** Before the second version. */
    private void storeFirst(SpecifiedOrder order, int known) {
        if (known == 0) {
            store(order.orderId(), first(order));
        }
    }

    /** What was ordered, or was found; stored when the second version is. */
    private OrderVersion first(SpecifiedOrder order) {
        boolean isKnown = orders.isAsPlaced(order.orderId());
        OrderSpecification what = order.specification();
        return new OrderVersion(
                1,
                isKnown ? OrderVersion.Kind.ORDERED : OrderVersion.Kind.FOUND,
                "",
                "",
                what.tag(),
                what.body(),
                what.style(),
                isKnown ? OrderVersion.CUSTOMER : "",
                orders.placedAt(order.orderId()));
    }

    private int count(String orderId) {
        return jdbc.sql("select count(*) from patternroom.order_version where order_id = ?")
                .param(orderId)
                .query(Integer.class)
                .single();
    }

    private OrderVersion add(
            String orderId, OrderVersion.Kind kind, String name, String comment, OrderSpecification what, String by) {
        OrderVersion version = new OrderVersion(
                count(orderId) + 1, kind, name, comment, what.tag(), what.body(), what.style(), by, clock.instant());
        store(orderId, version);
        return version;
    }

    private void store(String orderId, OrderVersion version) {
        jdbc.sql("""
                        insert into patternroom.order_version
                            (order_id, number, kind, name, remark, tag, body, style, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        orderId,
                        version.number(),
                        version.kind().name(),
                        version.name(),
                        version.comment(),
                        version.tag(),
                        json.writeBody(version.body()),
                        json.writeStyle(version.style()),
                        version.by(),
                        version.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private OrderVersion version(ResultSet row, int number) throws SQLException {
        return new OrderVersion(
                row.getInt("number"),
                OrderVersion.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("remark"),
                row.getString("tag"),
                json.readBody(Objects.requireNonNull(row.getString("body"))),
                json.readStyle(Objects.requireNonNull(row.getString("style"))),
                row.getString("made_by"),
                Columns.instant(row, "made_at"));
    }
}
