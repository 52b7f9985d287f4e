package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.workshop.stock.ClothRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code workshop.cloth_wait}: orders that found no cloth. */
final class WaitRows {

    /** One of them. */
    record Wait(ClothRequest request, Instant since) {}

    private final JdbcClient jdbc;

    WaitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It waits from now on; what it asked for before counts no longer, but since when it waits does. */
    void put(ClothRequest request, Instant now) {
        Instant since = find(request.order(), request.material(), request.part())
                .map(Wait::since)
                .orElse(now);
        remove(request);
        jdbc.sql("""
                        insert into workshop.cloth_wait (order_id, material, part, article, length_mm, width_mm, due,
                            as_order, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        request.order(),
                        request.material().name(),
                        request.part(),
                        request.article(),
                        request.lengthMm(),
                        request.widthMm(),
                        request.due(),
                        request.asOrder().orElse(null),
                        RollRows.at(since)))
                .update();
    }

    /** Whether it waited until now. */
    boolean remove(ClothRequest request) {
        return jdbc.sql("delete from workshop.cloth_wait where order_id = ? and material = ? and part = ?")
                        .params(request.order(), request.material().name(), request.part())
                        .update()
                > 0;
    }

    Optional<Wait> find(String order, Material material, String part) {
        return jdbc.sql("select * from workshop.cloth_wait where order_id = ? and material = ? and part = ?")
                .params(order, material.name(), part)
                .query((row, n) -> read(row))
                .optional();
    }

    void due(String order, LocalDate day) {
        jdbc.sql("update workshop.cloth_wait set due = ? where order_id = ?")
                .params(day, order)
                .update();
    }

    /** The earliest due first, then who waits longest. */
    List<Wait> all() {
        return jdbc.sql("select * from workshop.cloth_wait order by due, since, order_id, material, part")
                .query((row, n) -> read(row))
                .list();
    }

    List<Wait> ofOrder(String order) {
        return jdbc.sql("select * from workshop.cloth_wait where order_id = ? order by material, part")
                .param(order)
                .query((row, n) -> read(row))
                .list();
    }

    List<Wait> of(String article) {
        return jdbc.sql(
                        "select * from workshop.cloth_wait where article = ? order by due, since, order_id, material, part")
                .param(article)
                .query((row, n) -> read(row))
                .list();
    }

    List<String> articles() {
        return jdbc.sql("select distinct article from workshop.cloth_wait order by article")
                .query(String.class)
                .list();
    }

    private static Wait read(ResultSet row) throws SQLException {
        return new Wait(
                new ClothRequest(
                        RollRows.text(row, "order_id"),
                        Material.valueOf(RollRows.text(row, "material")),
                        RollRows.text(row, "part"),
                        RollRows.text(row, "article"),
                        row.getDouble("length_mm"),
                        row.getDouble("width_mm"),
                        Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                        Optional.ofNullable(row.getString("as_order"))),
                Columns.instant(row, "since"));
    }
}
