package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.TailorQueue.Waiting;
import io.tailorline.workflow.patternroom.json.OrderJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the process is waiting for, by the engine's open user tasks and incidents and by the orders that were sent back.
 * The tables are those of Camunda's documented schema.
 */
public final class WaitingOrders {

    private static final String ALL = """
            select o.order_id, t.id_ as wait_id, t.task_def_key_ as user_task, t.create_time_ as since, o.reasons
            from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            join production.cut_order o on o.order_id = e.business_key_
            union all
            select o.order_id, i.configuration_, null, i.incident_timestamp_, o.reasons
            from act_ru_incident i
            join act_ru_execution e on e.id_ = i.proc_inst_id_
            join production.cut_order o on o.order_id = e.business_key_
            union all
            select s.order_id, '%1$s', '%1$s', cast(s.changed_at as timestamp), s.reasons
            from production.cut_order s
            where s.state = 'REJECTED'
                and not exists (select 1 from act_ru_execution e where e.business_key_ = s.order_id)
            """.formatted(TailorQueue.SENT_BACK);

    private final JdbcClient jdbc;
    private final OrderJson json = new OrderJson();

    public WaitingOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Waiting> all() {
        return jdbc.sql(ALL).query(this::waiting).list();
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("order_id"),
                row.getString("wait_id"),
                Optional.ofNullable(row.getString("user_task"))
                        .map(WaitingOrders::kind)
                        .orElse(Kind.INCIDENT),
                row.getTimestamp("since").toInstant(),
                json.readNotices(row.getString("reasons")));
    }

    private static Kind kind(String task) {
        return task.equals(TailorQueue.SENT_BACK)
                ? Kind.SENT_BACK
                : DeskTask.of(task).kind();
    }
}
