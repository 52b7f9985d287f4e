package io.tailorline.workflow.store;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Patterns, markers and cut programs as their JSON files, by id; a redraft adds one and never changes another. */
public class Documents {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public Documents(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a document and makes it the order's; returns its id. */
    public String keep(String orderId, DocumentKind kind, String json) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into order_document (document_id, order_id, kind, content, created_at) values (?, ?, ?, ?, ?)")
                .params(id, orderId, kind.name(), json, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update cut_order set %s = ? where order_id = ?".formatted(kind.orderColumn()))
                .params(id, orderId)
                .update();
        return id;
    }

    /** The document now in force for the order. */
    public Optional<String> current(String orderId, DocumentKind kind) {
        return jdbc.sql(
                        "select d.content from order_document d join cut_order o on o.%s = d.document_id where o.order_id = ?"
                                .formatted(kind.orderColumn()))
                .param(orderId)
                .query(String.class)
                .optional();
    }
}
