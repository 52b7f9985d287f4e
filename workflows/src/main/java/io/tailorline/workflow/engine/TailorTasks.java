package io.tailorline.workflow.engine;

import io.tailorline.workflow.Page;
import io.tailorline.workflow.PageRequest;
import io.tailorline.workflow.TailorDesk.Kind;
import io.tailorline.workflow.TailorDesk.Task;
import io.tailorline.workflow.store.OrderJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits for a tailor, by one query: the engine's open user tasks and incidents with the orders that they belong
 * to. The tables are those of Camunda's documented schema.
 */
final class TailorTasks {

    private static final String WAITING = """
            select * from (
                select o.order_id, o.reasons, t.task_def_key_ as user_task, t.create_time_ as since
                from act_ru_task t
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                join cut_order o on o.order_id = e.business_key_
                union all
                select o.order_id, o.reasons, null, i.incident_timestamp_
                from act_ru_incident i
                join act_ru_execution e on e.id_ = i.proc_inst_id_
                join cut_order o on o.order_id = e.business_key_) waiting
            """;

    private final JdbcClient jdbc;
    private final OrderJson json = new OrderJson();

    TailorTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Longest waiting first. */
    Page<Task> page(PageRequest request) {
        String direction = request.isBackwards() ? "desc" : "asc";
        String beyond = request.from().isEmpty()
                ? ""
                : "where (since %1$s :at or (since = :at and order_id %1$s :id)) "
                        .formatted(request.isBackwards() ? "<" : ">");
        JdbcClient.StatementSpec query = jdbc.sql(
                        WAITING + beyond + "order by since %1$s, order_id %1$s limit :most".formatted(direction))
                .param("most", request.limit() + 1);
        request.from()
                .ifPresent(
                        place -> query.param("at", Timestamp.from(place.at())).param("id", place.id()));
        return Page.of(request, query.query(this::task).list(), Task::place);
    }

    int count() {
        return jdbc.sql("select (select count(*) from act_ru_task) + (select count(*) from act_ru_incident)")
                .query(Integer.class)
                .single();
    }

    /** What this order waits for. */
    Optional<Task> of(String orderId) {
        return jdbc.sql(WAITING + "where order_id = ? order by since").param(orderId).query(this::task).list().stream()
                .findFirst();
    }

    private Task task(ResultSet row, int number) throws SQLException {
        Kind kind = Optional.ofNullable(row.getString("user_task"))
                .map(id -> DeskTask.of(id).kind())
                .orElse(Kind.INCIDENT);
        return new Task(
                row.getString("order_id"),
                kind,
                json.readNotices(row.getString("reasons")),
                row.getTimestamp("since").toInstant());
    }
}
