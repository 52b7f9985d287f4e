package io.tailorline.workflow.workshop.persistence;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.FibreShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code workshop.article} and {@code workshop.article_fibre}. */
public class StoredArticles implements Articles {

    private final JdbcClient jdbc;

    public StoredArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Article> all() {
        return select("", List.of());
    }

    @Override
    public List<Article> offered() {
        return select("where not withdrawn", List.of());
    }

    @Override
    public Optional<Article> find(String id) {
        return select("where id = ?", List.of(id)).stream().findFirst();
    }

    private List<Article> select(String condition, List<Object> values) {
        Map<String, List<FibreShare>> fibres = new HashMap<>();
        jdbc.sql("""
                        select article_id, fibre, per_cent from workshop.article_fibre
                        where article_id in (select id from workshop.article %s) order by article_id, place
                        """.formatted(condition)).params(values).query(row -> {
            fibres.computeIfAbsent(Objects.requireNonNull(row.getString(1)), id -> new ArrayList<>())
                    .add(new FibreShare(Objects.requireNonNull(row.getString(2)), row.getDouble(3)));
        });
        return jdbc.sql("select * from workshop.article %s order by place, id".formatted(condition))
                .params(values)
                .query((row, n) -> ArticleRows.article(row, fibres.getOrDefault(row.getString("id"), List.of())))
                .list();
    }
}
