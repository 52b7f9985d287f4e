package io.tailorline.workflow.production.persistence;

import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.production.OrderBacklog;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.HouseMaterials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still to be cut, of the table {@code production.cut_order}. */
public class StoredBacklog implements OrderBacklog {

    private final JdbcClient jdbc;
    private final HouseMaterials house;

    public StoredBacklog(JdbcClient jdbc, HouseMaterials house) {
        this.jdbc = jdbc;
        this.house = house;
    }

    @Override
    public int jobsOfAnOrder() {
        return 1 + house.further().size();
    }

    @Override
    public List<Uncut> uncut() {
        Map<String, Row> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.order_id, o.state, o.due, o.predicted_seconds, o.cut_at,
                            w.state as further, w.predicted_seconds as further_seconds
                        from production.cut_order o left join production.cut_order w
                            on w.main_order = o.order_id and w.state <> 'CANCELLED'
                        where o.main_order is null and o.state not in ('CUT', 'BUNDLED', 'CANCELLED')
                        order by o.due, o.order_id, w.order_id
                        """).query(row -> {
            String order = row.getString("order_id");
            Row of = rows.get(order);
            if (of == null) {
                of = Row.read(row);
                rows.put(order, of);
            }
            of.addFurther(row);
        });
        int yetToBegin = jobsOfAnOrder() - 1;
        return rows.values().stream()
                .map(row -> row.uncut(yetToBegin))
                .filter(order -> !order.jobs().isEmpty())
                .toList();
    }

    /**
     * An order while its materials are read.
     *
     * @param isPlanned its shell: its other materials begin as soon as it is on its way to a table
     * @param shell its program's time on a table, s; nothing once its knife has started
     */
    private record Row(
            String orderId,
            OrderState state,
            LocalDate due,
            boolean isPlanned,
            Collection<Optional<Double>> shell,
            Map<OrderState, List<Optional<Double>>> further) {

        static Row read(ResultSet row) throws SQLException {
            OrderState state = OrderState.valueOf(row.getString("state"));
            boolean isUncut = state != OrderState.CUTTING && row.getObject("cut_at") == null;
            return new Row(
                    row.getString("order_id"),
                    state,
                    row.getDate("due").toLocalDate(),
                    row.getObject("predicted_seconds") != null,
                    isUncut ? List.of(Columns.number(row, "predicted_seconds")) : List.of(),
                    new LinkedHashMap<>());
        }

        void addFurther(ResultSet row) throws SQLException {
            String state = row.getString("further");
            if (state != null) {
                further.computeIfAbsent(OrderState.valueOf(state), each -> new ArrayList<>())
                        .add(Columns.number(row, "further_seconds"));
            }
        }

        Uncut uncut(int yetToBegin) {
            List<Optional<Double>> jobs = new ArrayList<>(shell);
            further.forEach((state, seconds) -> {
                if (state != OrderState.CUTTING && state != OrderState.CUT) {
                    jobs.addAll(seconds);
                }
            });
            if (further.isEmpty() && !isPlanned && !shell.isEmpty()) {
                jobs.addAll(Collections.nCopies(yetToBegin, Optional.empty()));
            }
            return new Uncut(orderId, state, due, jobs);
        }
    }
}
