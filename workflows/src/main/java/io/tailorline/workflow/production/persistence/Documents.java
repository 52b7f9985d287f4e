package io.tailorline.workflow.production.persistence;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.patternroom.PatternsInForce;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.production.OrderNotes;
import java.time.Instant;
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
public class Documents implements CutDocuments, PatternsInForce {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public Documents(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a document and makes it the order's; returns its id. */
    public String store(String orderId, DocumentKind kind, String json) {
        return store(orderId, kind, json, null, null);
    }

    /**
     * Stores a marker and makes it the order's; returns its id.
     *
     * @param matching how stripes or checks match on it; empty where nothing is matched
     */
    public String storeMarker(String orderId, String json, Optional<OrderNotes.Matching> matching) {
        return store(
                orderId,
                DocumentKind.MARKER,
                json,
                matching.map(CutOrderRow::write).orElse(null),
                null);
    }

    /**
     * Stores a pattern and makes it the order's; returns its id.
     *
     * @param notes what the draft decided by itself, a line each
     * @param tag of the body and style that it was drafted from
     */
    public String storePattern(String orderId, String json, List<Notice> notes, String tag) {
        return store(orderId, DocumentKind.PATTERN, json, notes.isEmpty() ? null : OrderJson.notices(notes), tag);
    }

    /** Stores a certified draft as the order's pattern; returns its id. */
    public String storePattern(String orderId, DraftResult.Drafted draft, String tag) {
        return storePattern(orderId, PatternJson.text(draft.pattern()), draft.notices(), tag);
    }

    /** Whether the pattern now in force for the order was drafted from this body and style, and stored since then. */
    public boolean hasPattern(String orderId, String tag, Instant since) {
        return jdbc.sql("""
                        select count(*) from production.order_document d join production.cut_order o on o.pattern_id = d.document_id
                        where o.order_id = ? and d.tag = ? and d.created_at >= ?
                        """)
                        .params(orderId, tag, since.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String store(String orderId, DocumentKind kind, String json, @Nullable String notes, @Nullable String tag) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into production.order_document (document_id, order_id, kind, content, notes, tag, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        orderId,
                        kind.name(),
                        CompressedText.of(json),
                        notes,
                        tag,
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        CutOrders.rows(jdbc).change(orderId, kind.orderColumn() + " = ?", List.of(id));
        return id;
    }

    /** Deletes what the order's documents in force have replaced; nobody reads it once the order has ended. */
    public void dropReplaced(String orderId) {
        jdbc.sql("""
                        delete from production.order_document where order_id = ? and document_id not in (
                            select coalesce(pattern_id, '') from production.cut_order where order_id = ?
                            union all select coalesce(marker_id, '') from production.cut_order where order_id = ?
                            union all select coalesce(program_id, '') from production.cut_order where order_id = ?)
                        """).params(orderId, orderId, orderId, orderId).update();
        new ProposedMarkers(jdbc).drop(orderId);
    }

    @Override
    public Optional<String> patternTag(String orderId) {
        return jdbc.sql("select d.tag from production.order_document d"
                        + " join production.cut_order o on o.pattern_id = d.document_id where o.order_id = ?")
                .param(orderId)
                .query(String.class)
                .optional();
    }

    /** By what the marker of this work was asked for; empty before, and where an earlier release has asked. */
    public Optional<AskedCloth> asked(String workId) {
        return jdbc.sql("select asked_cloth from production.cut_order where order_id = ? and asked_cloth is not null")
                .param(workId)
                .query(String.class)
                .optional()
                .map(json -> AskedCloth.read(workId, json));
    }

    /** The file of the document now in force for the order. */
    public Optional<String> current(String orderId, DocumentKind kind) {
        return jdbc.sql(
                        "select d.content from production.order_document d join production.cut_order o on o.%s = d.document_id where o.order_id = ?"
                                .formatted(kind.orderColumn()))
                .param(orderId)
                .query((row, n) -> CompressedText.read(row, "content"))
                .optional();
    }

    /** The document now in force for the order, parsed. */
    public Optional<JsonCursor> file(String orderId, DocumentKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT) + " of order " + orderId;
        return current(orderId, kind).map(json -> parse(name, json));
    }

    @Override
    public Optional<Pattern> pattern(String orderId) {
        return file(orderId, DocumentKind.PATTERN).map(file -> read(file, PatternJson::read));
    }

    @Override
    public Optional<Marker> marker(String orderId) {
        return file(orderId, DocumentKind.MARKER).map(file -> read(file, MarkerJson::read));
    }

    @Override
    public Optional<String> markerRoll(String orderId) {
        return asked(orderId).flatMap(cloth -> cloth.fabric().roll()).map(Fabric.RollState::id);
    }

    public Optional<CutProgram> program(String orderId) {
        return file(orderId, DocumentKind.PROGRAM).map(file -> read(file, ProgramJson::read));
    }

    @Override
    public Optional<CutProgram> programById(String programId) {
        return jdbc.sql("select content from production.order_document where document_id = ?")
                .param(programId)
                .query((row, n) -> CompressedText.read(row, "content"))
                .optional()
                .map(json -> read(parse("program " + programId, json), ProgramJson::read));
    }

    @Override
    public Optional<ProgramFile> programFile(String orderId) {
        return jdbc.sql("select d.document_id, d.content from production.order_document d"
                        + " join production.cut_order o on o.program_id = d.document_id where o.order_id = ?")
                .param(orderId)
                .query((row, n) -> new ProgramFile(row.getString("document_id"), CompressedText.read(row, "content")))
                .optional();
    }

    @Override
    public void storeProgram(String orderId, CutProgram program) {
        store(orderId, DocumentKind.PROGRAM, ProgramJson.text(program));
    }

    @Override
    public Optional<String> markerFile(String orderId) {
        return current(orderId, DocumentKind.MARKER);
    }

    public static JsonCursor parse(String name, String json) {
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
