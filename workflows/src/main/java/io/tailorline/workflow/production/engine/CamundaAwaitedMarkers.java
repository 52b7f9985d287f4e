package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.recovery.AwaitedMarkers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processes that stand at {@code awaitMarker}, by one query over the engine's running instances and their orders.
 * The other wait for a marker, {@code awaitMarkerForTime}, ends by its own timer.
 */
final class CamundaAwaitedMarkers implements AwaitedMarkers {

    private static final String WAITING = """
            select o.order_id, v.text_ as command from act_ru_execution here
            join act_ru_execution instance on instance.id_ = here.proc_inst_id_
            join act_ru_variable v on v.execution_id_ = instance.id_ and v.name_ = ?
            join production.cut_order o on o.order_id = instance.business_key_
            where here.act_id_ = 'awaitMarker' and o.state = ? and o.changed_at < ?
            order by o.changed_at, o.order_id limit ?
            """;

    private final JdbcClient jdbc;

    CamundaAwaitedMarkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Awaited> unchangedSince(Instant instant, int limit) {
        return jdbc.sql(WAITING)
                .params(
                        ProcessVariables.MARKER_COMMAND,
                        OrderState.NESTING.name(),
                        instant.atOffset(ZoneOffset.UTC),
                        limit)
                .query((row, n) -> new Awaited(row.getString("order_id"), row.getString("command")))
                .list();
    }
}
