package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.Task;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.production.persistence.QueueColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits for a tailor, by one query: the engine's open user tasks and incidents with the orders that they belong
 * to. The tables are those of Camunda's documented schema.
 */
final class TailorTasks {

    /** An order stands here as often as something of it waits. */
    private static final String OF_TAILOR = """
                select e.business_key_ as waiting_id, t.task_def_key_ as user_task, t.create_time_ as since
                from act_ru_task t
                join act_ru_execution e on e.id_ = t.proc_inst_id_
                union all
                select e.business_key_, null, i.incident_timestamp_
                from act_ru_incident i
                join act_ru_execution e on e.id_ = i.proc_inst_id_
            """;

    /** In place of a user task: the process has ended, and begins again when the customer measures again. */
    private static final String SENT_BACK = "sentBack";

    private static final String OF_CUSTOMER = """
                union all
                select s.order_id, '%s', cast(s.changed_at as timestamp)
                from production.cut_order s
                where s.state = 'REJECTED'
                    and not exists (select 1 from act_ru_execution e where e.business_key_ = s.order_id)
            """.formatted(SENT_BACK);

    private static final String WAITING = from(OF_TAILOR);

    private static final String COLUMNS = """
            select waiting.*,
                row_number() over (partition by waiting.waiting_id order by waiting.since, waiting.user_task) as nth,
                %s
            """.formatted(QueueColumns.ALL);

    private static final String ROWS = COLUMNS + WAITING;

    private static final String ROWS_WITH_SENT_BACK = COLUMNS + from(OF_TAILOR + OF_CUSTOMER);

    private final JdbcClient jdbc;
    private final OrderJson json = new OrderJson();
    private final QueueColumns columns = new QueueColumns(json);

    private static String from(String waiting) {
        return "from (" + waiting + ") waiting join production.cut_order o on o.order_id = waiting.waiting_id ";
    }

    TailorTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the day on which they are due, then by number: each order once, whatever else of it waits, so that a page
     * begins where the one before it ended.
     */
    Page<QueueEntry> page(QueueFilter filter, PageRequest request) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        request.from().ifPresent(place -> {
            conditions.add("(o.due %1$s :due or (o.due = :due and o.order_id %1$s :id))"
                    .formatted(request.isBackwards() ? "<" : ">"));
            values.put("due", day(place));
            values.put("id", place.id());
        });
        filter.kind().ifPresent(kind -> conditions.add(condition(kind, values)));
        filter.garment().ifPresent(garment -> {
            conditions.add("o.garments like :garment");
            values.put("garment", "%" + garment.word() + "%");
        });
        filter.cloth().ifPresent(cloth -> {
            conditions.add("o.cloth = :cloth");
            values.put("cloth", cloth);
        });
        filter.dueBy().ifPresent(day -> {
            conditions.add("o.due <= :by");
            values.put("by", day);
        });
        if (!filter.text().isEmpty()) {
            conditions.add(QueueColumns.OF_NUMBER);
            values.put("text", literal(filter.text().toUpperCase(Locale.ROOT)) + "%");
            values.put("part", "%-" + literal(filter.text().toUpperCase(Locale.ROOT)) + "%");
        }
        values.put("most", request.limit() + 1);
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        List<QueueEntry> read = jdbc.sql(
                        "select * from (%s %s) queued where nth = 1 order by due %3$s, order_id %3$s limit :most"
                                .formatted(rows(filter), where, request.isBackwards() ? "desc" : "asc"))
                .params(values)
                .query((row, number) -> columns.read(task(row), row))
                .list();
        return Page.of(request, read, QueueEntry::place);
    }

    /** Also of what was sent back. */
    Optional<QueueEntry> entry(String orderId) {
        return jdbc.sql("select * from (" + ROWS_WITH_SENT_BACK + "where o.order_id = ?) queued where nth = 1")
                .param(orderId)
                .query((row, number) -> columns.read(task(row), row))
                .optional();
    }

    private static String rows(QueueFilter filter) {
        boolean isSearch = filter.kind().isEmpty() && !filter.text().isEmpty();
        return isSearch || filter.kind().filter(Kind.SENT_BACK::equals).isPresent() ? ROWS_WITH_SENT_BACK : ROWS;
    }

    /** For {@code like … escape '!'}: every character is itself. */
    private static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private static LocalDate day(PagePosition place) {
        return LocalDate.ofInstant(place.at(), ZoneOffset.UTC);
    }

    private static String condition(Kind kind, Map<String, Object> values) {
        List<String> ofKind = kind == Kind.SENT_BACK
                ? List.of(SENT_BACK)
                : Arrays.stream(DeskTask.values())
                        .filter(task -> task.kind() == kind)
                        .map(DeskTask::id)
                        .toList();
        values.put("tasks", ofKind);
        return kind == Kind.INCIDENT
                ? "(waiting.user_task is null or waiting.user_task in (:tasks))"
                : "waiting.user_task in (:tasks)";
    }

    List<String> cloths() {
        return jdbc.sql("select distinct o.cloth " + WAITING + "order by o.cloth")
                .query(String.class)
                .list();
    }

    int count() {
        return jdbc.sql("select count(distinct o.order_id) " + WAITING)
                .query(Integer.class)
                .single();
    }

    /** What this order waits for. */
    Optional<Task> of(String orderId) {
        return jdbc
                .sql(ROWS + "where o.order_id = ? order by waiting.since")
                .param(orderId)
                .query((row, number) -> task(row))
                .list()
                .stream()
                .findFirst();
    }

    private Task task(ResultSet row) throws SQLException {
        Kind kind = Optional.ofNullable(row.getString("user_task"))
                .map(id ->
                        id.equals(SENT_BACK) ? Kind.SENT_BACK : DeskTask.of(id).kind())
                .orElse(Kind.INCIDENT);
        return new Task(
                row.getString("order_id"),
                kind,
                json.readNotices(row.getString("reasons")),
                row.getTimestamp("since").toInstant());
    }
}
