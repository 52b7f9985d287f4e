package io.tailorline.workflow.workshop.persistence;

import io.tailorline.workflow.workshop.CatalogueEntry;
import io.tailorline.workflow.workshop.FibreShare;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads articles as they are stored. */
final class ArticleQuery {

    private final JdbcClient jdbc;

    ArticleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueEntry> all() {
        return select("", List.of());
    }

    Optional<CatalogueEntry> find(String id) {
        return select("where id = ?", List.of(id)).stream().findFirst();
    }

    private List<CatalogueEntry> select(String condition, List<Object> values) {
        Map<String, List<FibreShare>> fibres = new HashMap<>();
        jdbc.sql("""
                        select article_id, fibre, per_cent from workshop.article_fibre
                        where article_id in (select id from workshop.article %s) order by article_id, place
                        """.formatted(condition)).params(values).query(row -> {
            fibres.computeIfAbsent(Objects.requireNonNull(row.getString(1)), id -> new ArrayList<>())
                    .add(new FibreShare(Objects.requireNonNull(row.getString(2)), row.getDouble(3)));
        });
        return jdbc.sql("""
                        select a.*, exists (select 1 from workshop.article_swatch s where s.article_id = a.id) as has_swatch
                        from workshop.article a %s order by a.place, a.id
                        """.formatted(condition))
                .params(values)
                .query((row, n) -> entry(row, fibres.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static CatalogueEntry entry(ResultSet row, List<FibreShare> fibres) throws SQLException {
        return new CatalogueEntry(
                ArticleRows.article(row, fibres),
                row.getBoolean("withdrawn"),
                Optional.ofNullable(row.getString("roll"))
                        .filter(roll -> !roll.isEmpty())
                        .orElse(Objects.requireNonNull(row.getString("id"))),
                row.getLong("version"),
                row.getBoolean("has_swatch"));
    }
}
