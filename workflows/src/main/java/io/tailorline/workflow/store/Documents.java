package io.tailorline.workflow.store;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Pattern;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Patterns, markers and cut programs of the orders, stored as their JSON files; a redraft adds one and never changes
 * another. A file of ours that cannot be read back is a bug.
 */
public class Documents {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public Documents(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a document and makes it the order's; returns its id. */
    public String store(String orderId, DocumentKind kind, String json) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into order_document (document_id, order_id, kind, content, created_at) values (?, ?, ?, ?, ?)")
                .params(id, orderId, kind.name(), json, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update cut_order set %s = ? where order_id = ?".formatted(kind.orderColumn()))
                .params(id, orderId)
                .update();
        return id;
    }

    /** The file of the document now in force for the order. */
    public Optional<String> current(String orderId, DocumentKind kind) {
        return jdbc.sql(
                        "select d.content from order_document d join cut_order o on o.%s = d.document_id where o.order_id = ?"
                                .formatted(kind.orderColumn()))
                .param(orderId)
                .query(String.class)
                .optional();
    }

    /** The document now in force for the order, parsed. */
    public Optional<JsonCursor> file(String orderId, DocumentKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT) + " of order " + orderId;
        return current(orderId, kind).map(json -> read(name, json));
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

    private static JsonCursor read(String name, String json) {
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
