package io.tailorline.workflow.patternroom.queue;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.OrderChangeNotices;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.QueueFilter;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.Task;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tailor's queue, with what is stored of the orders: a page is one query over tables of the pattern room. */
@Component
public class StoredTailorQueue implements TailorQueue {

    private static final String OF_TAILOR = "q.kind <> '" + Kind.SENT_BACK + "'";

    private static final String WAITING =
            "from patternroom.queue_entry q join patternroom.specification s on s.order_id = q.order_id ";

    /** As {@link QueueEntry#place()}: a row of the list among those of a day. */
    private static final String PLACE =
            "q.order_id || '.' || lower(q.material) || '.' || lower(replace(q.kind, '_', '-'))";

    private static final String ROWS =
            "select q.order_id, q.material, q.kind, q.since, q.reasons, s.due, s.customer, s.garments,"
                    + " s.cloth, s.sex, s.asked, s.corrected, s.proposals,"
                    + " row_number() over (partition by q.order_id, q.material, q.kind order by q.since, q.wait_id) as nth, "
                    + PLACE + " as place " + WAITING;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final OrderJson json = new OrderJson();

    /** @param database that {@code jdbc} asks */
    public StoredTailorQueue(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    @Override
    public void add(Waiting waiting) {
        remove(waiting.orderId(), waiting.waitId());
        insert(waiting);
    }

    private void insert(Waiting waiting) {
        MaterialWork work = MaterialWork.parse(waiting.orderId());
        jdbc.sql("insert into patternroom.queue_entry (order_id, material, wait_id, kind, since, reasons)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        work.orderId(),
                        work.material().name(),
                        waiting.waitId(),
                        waiting.kind().name(),
                        waiting.since().atOffset(ZoneOffset.UTC),
                        OrderJson.notices(waiting.reasons()))
                .update();
    }

    @Override
    public void remove(String orderId, String waitId) {
        jdbc.sql("delete from patternroom.queue_entry where order_id = ? and wait_id = ?")
                .params(MaterialWork.order(orderId), waitId)
                .update();
    }

    @Override
    public void removeAll(String orderId) {
        MaterialWork work = MaterialWork.parse(orderId);
        jdbc.sql("delete from patternroom.queue_entry where order_id = ? and material = ?")
                .params(work.orderId(), work.material().name())
                .update();
    }

    @Override
    public void reasons(String orderId, List<Notice> reasons) {
        MaterialWork work = MaterialWork.parse(orderId);
        jdbc.sql("update patternroom.queue_entry set reasons = ? where order_id = ? and material = ?")
                .params(
                        OrderJson.notices(reasons),
                        work.orderId(),
                        work.material().name())
                .update();
    }

    @Override
    public void lock() {
        if (isOnPostgres()) {
            jdbc.sql("lock table patternroom.queue_entry in share row exclusive mode")
                    .update();
        }
    }

    /** The embedded database is open to one process: nobody else adds or removes anything. */
    private boolean isOnPostgres() {
        return "PostgreSQL".equals(new JdbcTemplate(database).execute((ConnectionCallback<String>)
                        connection -> connection.getMetaData().getDatabaseProductName()));
    }

    @Override
    public void replaceAll(List<Waiting> all) {
        jdbc.sql("delete from patternroom.queue_entry").update();
        all.forEach(this::insert);
    }

    @Override
    public Page<QueueEntry> page(QueueFilter filter, PageRequest request) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        request.from().ifPresent(place -> {
            conditions.add("(s.due %1$s :due or (s.due = :due and %2$s %1$s :id))"
                    .formatted(request.isBackwards() ? "<" : ">", PLACE));
            values.put("due", day(place));
            values.put("id", place.id());
        });
        boolean isSearch = filter.kind().isEmpty() && !filter.text().isEmpty();
        filter.kind().ifPresent(kind -> {
            conditions.add("q.kind = :kind");
            values.put("kind", kind.name());
        });
        if (filter.kind().isEmpty() && !isSearch) {
            conditions.add(OF_TAILOR);
        }
        filter.garment().ifPresent(garment -> {
            conditions.add("s.garments like :garment");
            values.put("garment", "%" + garment.word() + "%");
        });
        filter.cloth().ifPresent(cloth -> {
            conditions.add("s.cloth = :cloth");
            values.put("cloth", cloth);
        });
        filter.dueBy().ifPresent(day -> {
            conditions.add("s.due <= :by");
            values.put("by", day);
        });
        if (!filter.text().isEmpty()) {
            conditions.add("(q.order_id like :text escape '!' or q.order_id like :part escape '!'"
                    + " or s.customer like :text escape '!' or s.customer like :part escape '!')");
            values.put("text", literal(filter.text().toUpperCase(Locale.ROOT)) + "%");
            values.put("part", "%-" + literal(filter.text().toUpperCase(Locale.ROOT)) + "%");
        }
        values.put("most", request.limit() + 1);
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        List<QueueEntry> read = jdbc.sql(
                        "select * from (%s %s) queued where nth = 1 order by due %3$s, place %3$s limit :most"
                                .formatted(ROWS, where, request.isBackwards() ? "desc" : "asc"))
                .params(values)
                .query((row, number) -> entry(row))
                .list();
        return Page.of(request, read, QueueEntry::place);
    }

    @Override
    public Optional<QueueEntry> entry(String orderId) {
        return jdbc.sql("select * from (" + ROWS + "where q.order_id = ?) queued order by since, place limit 1")
                .param(orderId)
                .query((row, number) -> entry(row))
                .optional();
    }

    @Override
    public List<String> cloths() {
        return jdbc.sql("select distinct s.cloth " + WAITING + "where " + OF_TAILOR + " order by s.cloth")
                .query(String.class)
                .list();
    }

    @Override
    public int count() {
        return jdbc.sql("select count(distinct q.order_id) from patternroom.queue_entry q where " + OF_TAILOR)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Task> of(String orderId) {
        return jdbc.sql("select * from patternroom.queue_entry q where q.order_id = ? and " + OF_TAILOR
                        + " order by q.since, q.wait_id")
                .param(orderId)
                .query((row, number) -> task(row))
                .list();
    }

    /** For {@code like … escape '!'}: every character is itself. */
    private static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private static LocalDate day(PagePosition place) {
        return LocalDate.ofInstant(place.at(), ZoneOffset.UTC);
    }

    private Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getString("order_id"),
                Material.valueOf(row.getString("material")),
                Kind.valueOf(row.getString("kind")),
                json.readNotices(row.getString("reasons")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private QueueEntry entry(ResultSet row) throws SQLException {
        return new QueueEntry(
                task(row),
                row.getDate("due").toLocalDate(),
                Optional.ofNullable(row.getString("customer")),
                garments(row.getString("garments")),
                row.getString("cloth"),
                asked(row),
                Sex.valueOf(row.getString("sex")),
                row.getInt("proposals"));
    }

    private static Set<Garment> garments(String words) {
        List<String> named = List.of(words.split(" "));
        return Arrays.stream(Garment.values())
                .filter(garment -> named.contains(garment.word()))
                .collect(Collectors.toSet());
    }

    private List<Notice> asked(ResultSet row) throws SQLException {
        List<Notice> asked = new ArrayList<>(json.readNotices(row.getString("asked")));
        String corrected = row.getString("corrected");
        if (!corrected.isEmpty()) {
            asked.add(OrderChangeNotices.correction(List.of(corrected.split(" "))));
        }
        return asked;
    }
}
