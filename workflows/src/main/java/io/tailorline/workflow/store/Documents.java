package io.tailorline.workflow.store;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Patterns, markers and cut programs of the orders, stored as their JSON files, compressed; a redraft adds one and
 * never changes another. A file of ours that cannot be read back is a bug.
 */
public class Documents {

    private final JdbcClient jdbc;
    private final OrderJson orderJson = new OrderJson();
    private final InstantSource clock;
    private final LongText.Form form;

    /** @param form in which they are written */
    public Documents(JdbcClient jdbc, InstantSource clock, LongText.Form form) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.form = form;
    }

    /** Stores a document and makes it the order's; returns its id. */
    public String store(String orderId, DocumentKind kind, String json) {
        return store(orderId, kind, json, List.of(), null);
    }

    /**
     * Stores a pattern and makes it the order's; returns its id.
     *
     * @param notes what the draft decided by itself, a line each
     * @param tag of the body and style that it was drafted from
     */
    public String storePattern(String orderId, String json, List<Notice> notes, String tag) {
        return store(orderId, DocumentKind.PATTERN, json, notes, tag);
    }

    private String store(String orderId, DocumentKind kind, String json, List<Notice> notes, @Nullable String tag) {
        String id = UUID.randomUUID().toString();
        LongText text = LongText.of(json, form);
        jdbc.sql("""
                        insert into order_document (document_id, order_id, kind, content, compressed, notes, tag, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        orderId,
                        kind.name(),
                        text.plain().orElse(null),
                        text.compressed().orElse(null),
                        notes.isEmpty() ? null : orderJson.writeNotices(notes, form),
                        tag,
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        jdbc.sql("update cut_order set %s = ? where order_id = ?".formatted(kind.orderColumn()))
                .params(id, orderId)
                .update();
        return id;
    }

    /** Deletes what the order's documents in force have replaced; nobody reads it once the order has ended. */
    public void dropReplaced(String orderId) {
        jdbc.sql("""
                        delete from order_document where order_id = ? and document_id not in (
                            select coalesce(pattern_id, '') from cut_order where order_id = ?
                            union all select coalesce(marker_id, '') from cut_order where order_id = ?
                            union all select coalesce(program_id, '') from cut_order where order_id = ?)
                        """).params(orderId, orderId, orderId, orderId).update();
    }

    /** The file of the document now in force for the order. */
    public Optional<String> current(String orderId, DocumentKind kind) {
        return jdbc.sql(
                        "select d.content, d.compressed from order_document d join cut_order o on o.%s = d.document_id where o.order_id = ?"
                                .formatted(kind.orderColumn()))
                .param(orderId)
                .query((row, n) -> LongText.read(row, "content", "compressed"))
                .optional();
    }

    /** The document now in force for the order, parsed. */
    public Optional<JsonCursor> file(String orderId, DocumentKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT) + " of order " + orderId;
        return current(orderId, kind).map(json -> parse(name, json));
    }

    public Optional<Pattern> pattern(String orderId) {
        return file(orderId, DocumentKind.PATTERN).map(file -> read(file, PatternJson::read));
    }

    public Optional<Marker> marker(String orderId) {
        return file(orderId, DocumentKind.MARKER).map(file -> read(file, MarkerJson::read));
    }

    public Optional<CutProgram> program(String orderId) {
        return file(orderId, DocumentKind.PROGRAM).map(file -> read(file, ProgramJson::read));
    }

    /**
     * The program that a job cuts; that of its order where a release before this one sent it, none where it was begun
     * without these data.
     */
    public Optional<CutProgram> program(TableJob job) {
        String id = job.programId().orElse("");
        return id.isEmpty()
                ? program(job.orderId())
                : jdbc.sql("select content, compressed from order_document where document_id = ?")
                        .param(id)
                        .query((row, n) -> LongText.read(row, "content", "compressed"))
                        .optional()
                        .map(json -> read(parse("program of job " + job.jobId(), json), ProgramJson::read));
    }

    static JsonCursor parse(String name, String json) {
        try {
            return JsonCursor.parse(name, json);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What a document of ours holds. */
    public static <T> T read(JsonCursor file, JsonCursor.Reading<T> reading) {
        try {
            return reading.read(file);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }
}
