package io.tailorline.workflow.patternroom.persistence;

import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.patternroom.PatternsInForce;
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
 * The versions of orders in the table {@code patternroom.order_version}. Whoever adds one changes the specification's
 * version, so that numbers have no gap and none is given twice.
 */
public class StoredVersions implements OrderVersions, VersionLog {

    private final JdbcClient jdbc;
    private final StoredSpecifications specifications;
    private final PatternsInForce patterns;
    private final OrderJson json;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    public StoredVersions(
            JdbcClient jdbc,
            StoredSpecifications specifications,
            PatternsInForce patterns,
            OrderJson json,
            InstantSource clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.specifications = specifications;
        this.patterns = patterns;
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
        return stored.isEmpty()
                ? specifications.find(orderId).map(what -> first(orderId, what)).stream()
                        .toList()
                : stored;
    }

    @Override
    public List<OrderVersion> newestOnTheOrder(String orderId, int most) {
        return jdbc.sql(
                        "select * from patternroom.order_version where order_id = ? and kind <> ? order by number desc limit ?")
                .params(orderId, OrderVersion.Kind.NAMED.name(), most)
                .query(this::version)
                .list();
    }

    @Override
    public int ofPattern(String orderId) {
        Optional<String> tag = patterns.patternTag(orderId);
        return jdbc.sql("""
                        select coalesce(max(number), 1) from patternroom.order_version
                        where order_id = ? and kind <> ? and (? = '' or tag = ?)
                        """)
                .params(orderId, OrderVersion.Kind.NAMED.name(), tag.orElse(""), tag.orElse(""))
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
        OrderSpecification specification = specifications.get(orderId);
        int known = count(orderId);
        if (known >= MOST) {
            return Optional.empty();
        }
        storeFirst(orderId, specification, known);
        OrderVersion named = add(orderId, OrderVersion.Kind.NAMED, name, comment, specification.withBench(bench), by);
        specifications.decided(orderId);
        return Optional.of(named);
    }

    @Override
    public void record(
            String orderId, OrderSpecification before, OrderVersion.Kind kind, OrderSpecification now, String by) {
        storeFirst(orderId, before, count(orderId));
        add(orderId, kind, "", "", now, by);
        specifications.decided(orderId);
    }

    /** Before the second version. */
    private void storeFirst(String orderId, OrderSpecification what, int known) {
        if (known == 0) {
            store(orderId, first(orderId, what));
        }
    }

    /** What was ordered, or was found; stored when the second version is. */
    private OrderVersion first(String orderId, OrderSpecification what) {
        boolean isKnown = specifications.isAsPlaced(orderId);
        return new OrderVersion(
                1,
                isKnown ? OrderVersion.Kind.ORDERED : OrderVersion.Kind.FOUND,
                "",
                "",
                what.tag(),
                what.body(),
                what.style(),
                what.fabric().id(),
                isKnown ? OrderVersion.CUSTOMER : "",
                specifications.placedAt(orderId));
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
                count(orderId) + 1,
                kind,
                name,
                comment,
                what.tag(),
                what.body(),
                what.style(),
                what.fabric().id(),
                by,
                clock.instant());
        store(orderId, version);
        return version;
    }

    private void store(String orderId, OrderVersion version) {
        jdbc.sql("""
                        insert into patternroom.order_version
                            (order_id, number, kind, name, remark, tag, body, style, cloth, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        version.cloth(),
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
                Objects.requireNonNullElse(row.getString("cloth"), ""),
                row.getString("made_by"),
                Columns.instant(row, "made_at"));
    }
}
