package io.tailorline.workflow.production.persistence;

import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.production.Lays;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays of the tables {@code production.cut_order} and {@code production.lay_member}. */
public class StoredLays implements Lays {

    private final JdbcClient jdbc;
    private final LayMembers members;

    public StoredLays(JdbcClient jdbc, LayMembers members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    @Override
    public List<Lay> latest(int most) {
        List<Lay> bare = jdbc.sql("""
                        select order_id, created_at, state, table_name, marker_length, predicted_seconds
                        from production.cut_order where main_order = order_id and state <> 'CANCELLED'
                        order by created_at desc, order_id limit ?
                        """)
                .param(most)
                .query((row, n) -> new Lay(
                        row.getString("order_id"),
                        Columns.instant(row, "created_at"),
                        OrderState.valueOf(row.getString("state")),
                        List.of(),
                        Optional.ofNullable(row.getString("table_name")),
                        Columns.number(row, "marker_length"),
                        Columns.number(row, "predicted_seconds")))
                .list();
        Map<String, List<String>> orders = members.of(bare.stream().map(Lay::id).toList());
        return bare.stream()
                .map(lay -> lay.with(orders.getOrDefault(lay.id(), List.of())))
                .toList();
    }

    @Override
    public List<WaitingOrder> waiting() {
        return members.waiting().stream()
                .map(each -> new WaitingOrder(each.orderId(), each.since()))
                .toList();
    }

    @Override
    public Saved saved() {
        return jdbc.sql("""
                        select count(distinct m.lay) as lays, count(*) as orders from production.lay_member m
                        join production.cut_order l on l.order_id = m.lay where l.state = 'CUT'
                        """)
                .query((row, n) -> new Saved(row.getInt("lays"), row.getInt("orders")))
                .single();
    }
}
