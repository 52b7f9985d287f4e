package io.tailorline.workflow.production.metrics;

import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.platform.metrics.Samples;
import io.tailorline.workflow.production.OrderState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open orders by state. Every portal finds the same: take the largest, do not add them up. Finished orders are not
 * counted, so that the cost does not grow with the years.
 */
public final class OrderSamples implements Samples.Source {

    /** An order in one of these is finished; how many get there is counted as they do. */
    private static final Set<OrderState> FINISHED =
            EnumSet.of(OrderState.CUT, OrderState.BUNDLED, OrderState.CANCELLED);

    private final JdbcClient jdbc;

    public OrderSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void sample(Samples.Sink found) {
        Map<OrderState, Integer> open = new EnumMap<>(OrderState.class);
        EnumSet.complementOf(EnumSet.copyOf(FINISHED)).forEach(state -> open.put(state, 0));
        List<String> states = open.keySet().stream().map(OrderState::name).toList();
        jdbc.sql(
                        "select state, count(*) as orders from production.cut_order where main_order is null and state in (:states) group by state")
                .param("states", states)
                .query((row, n) -> open.put(OrderState.valueOf(row.getString("state")), row.getInt("orders")))
                .list();
        open.forEach((state, orders) ->
                found.value("tailorline.orders", "Open orders", Tags.of("state", state.word()), orders));
    }
}
