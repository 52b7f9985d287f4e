package io.tailorline.workflow.production.persistence;

import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.production.OrderBacklog;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still to be cut, of the table {@code production.cut_order}. */
public class StoredBacklog implements OrderBacklog {

    private final JdbcClient jdbc;

    public StoredBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Uncut> uncut() {
        return jdbc.sql("""
                        select order_id, state, due, predicted_seconds from production.cut_order
                        where main_order is null and state not in ('CUTTING', 'CUT', 'BUNDLED', 'CANCELLED') order by due, order_id
                        """)
                .query((row, n) -> new Uncut(
                        row.getString("order_id"),
                        OrderState.valueOf(row.getString("state")),
                        row.getDate("due").toLocalDate(),
                        Columns.number(row, "predicted_seconds")))
                .list();
    }
}
