package io.tailorline.workflow.patternroom.persistence;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.patternroom.OrderChangeNotices;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.patternroom.SpecifiedOrder;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.VersionedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is ordered, as the tailor has it now: body, style and cloth, and whether he has approved it. */
public class StoredSpecifications implements Specifications, OrderedCloth.OfOrders {

    private final JdbcClient jdbc;
    private final OrderJson json;
    private final VersionedRows rows;

    public StoredSpecifications(JdbcClient jdbc, OrderJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new VersionedRows(jdbc, "patternroom.specification", "order_id");
    }

    /** @param due the day on which it is due */
    @Override
    public void add(
            String orderId,
            OrderSpecification specification,
            Optional<String> customer,
            LocalDate due,
            Instant placedAt) {
        jdbc.sql("""
                        insert into patternroom.specification (order_id, body, style, fabric, roll, due, customer, garments,
                            cloth, sex, asked, corrected, placed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)
                        """)
                .params(Arrays.asList(
                        orderId,
                        json.writeBody(specification.body()),
                        json.writeStyle(specification.style()),
                        json.writeFabric(specification.fabric()),
                        specification.roll(),
                        due,
                        customer.orElse(null),
                        garments(specification),
                        specification.fabric().id(),
                        specification.body().sex().name(),
                        OrderJson.notices(OrderChangeNotices.alterations(specification.style())),
                        placedAt.atOffset(ZoneOffset.UTC)))
                .update();
    }

    private static String garments(OrderSpecification specification) {
        return specification.style().garments().stream().map(Garment::word).collect(Collectors.joining(" "));
    }

    @Override
    public Optional<OrderSpecification> find(String orderId) {
        return row(orderId).map(SpecifiedOrder::specification);
    }

    /** That of an order, which must exist. */
    @Override
    public OrderSpecification get(String orderId) {
        return read(orderId).specification();
    }

    @Override
    public SpecifiedOrder read(String orderId) {
        return row(orderId).orElseThrow(() -> new IllegalStateException("There is no order '%s'.".formatted(orderId)));
    }

    private Optional<SpecifiedOrder> row(String orderId) {
        return jdbc.sql("select * from patternroom.specification where order_id = ?")
                .param(orderId)
                .query(this::mapRow)
                .optional();
    }

    @Override
    public OrderedCloth cloth(String orderId) {
        OrderSpecification specification = get(orderId);
        return new OrderedCloth(specification.fabric(), specification.roll());
    }

    private SpecifiedOrder mapRow(ResultSet row, int number) throws SQLException {
        rows.seen(row.getString("order_id"), row.getLong("version"));
        return new SpecifiedOrder(
                new OrderSpecification(
                        json.readBody(row.getString("body")),
                        json.readStyle(row.getString("style")),
                        json.readFabric(row.getString("fabric")),
                        row.getString("roll")),
                names(row.getString("corrected")),
                Optional.ofNullable(row.getString("approved_tag")));
    }

    private static Set<String> names(String spaced) {
        return spaced.isEmpty() ? Set.of() : Set.of(spaced.split(" "));
    }

    /** Its measurements, alterations or corrections are others now. */
    @Override
    public void change(String orderId, SpecifiedOrder before, OrderSpecification specification) {
        Set<String> corrected = OrderChangeNotices.corrected(before.corrected(), before.specification(), specification);
        rows.change(
                orderId,
                "body = ?, sex = ?, style = ?, fabric = ?, roll = ?, garments = ?, cloth = ?, asked = ?, corrected = ?",
                List.of(
                        json.writeBody(specification.body()),
                        specification.body().sex().name(),
                        json.writeStyle(specification.style()),
                        json.writeFabric(specification.fabric()),
                        specification.roll(),
                        garments(specification),
                        specification.fabric().id(),
                        OrderJson.notices(OrderChangeNotices.alterations(specification.style())),
                        String.join(" ", corrected)));
    }

    /** A decision about it as it was read, which does not change it: whoever changes it meanwhile comes second. */
    public void decided(String orderId) {
        rows.touch(orderId);
    }

    /** A tailor has approved this body and style; whatever was approved before counts no longer. */
    @Override
    public void approve(String orderId, OrderSpecification approved) {
        rows.change(orderId, "approved_tag = ?", List.of(approved.tag()));
    }

    @Override
    public void withdrawApproval(String orderId) {
        rows.change(orderId, "approved_tag = null", List.of());
    }

    /** @param count of the alterations that the measurements suggest */
    @Override
    public void proposed(String orderId, int count) {
        rows.change(orderId, "proposals = ?", List.of(count));
    }

    @Override
    public void due(String orderId, LocalDate day) {
        rows.change(orderId, "due = ?", List.of(day));
    }

    /** The day the order is due. */
    public LocalDate due(String orderId) {
        return jdbc.sql("select due from patternroom.specification where order_id = ?")
                .param(orderId)
                .query(LocalDate.class)
                .single();
    }

    /** When the order was placed. */
    public Instant placedAt(String orderId) {
        return jdbc.sql("select placed_at from patternroom.specification where order_id = ?")
                .param(orderId)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** Whether an order without versions is as it was placed; those of an order that ended long ago are deleted. */
    public boolean isAsPlaced(String orderId) {
        return jdbc.sql("select count(*) from patternroom.specification where order_id = ? and not cleared")
                        .param(orderId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Deletes the versions of an order that ended long ago. */
    @Override
    public void clear(String orderId) {
        jdbc.sql("delete from patternroom.order_version where order_id = ?")
                .param(orderId)
                .update();
        rows.change(orderId, "cleared = true", List.of());
    }

    @Override
    public void erase(String orderId) {
        List.of("queue_entry", "order_version", "specification")
                .forEach(table -> jdbc.sql("delete from patternroom.%s where order_id = ?".formatted(table))
                        .param(orderId)
                        .update());
    }
}
