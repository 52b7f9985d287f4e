package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.stock.ClothEstimate;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code workshop.cloth_use}: what share of their cloth the house's markers covered. */
final class ClothUse {

    private final JdbcClient jdbc;
    private final Articles articles;

    ClothUse(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /** @param reached share, 0 to 1; 0 where it is not known, which tells nothing */
    void add(String order, String article, double reached, Instant now) {
        if (!(reached > 0 && reached <= 1)) {
            return;
        }
        boolean matched = articles.find(article).flatMap(Article::pattern).isPresent();
        jdbc.sql("insert into workshop.cloth_use (matched, reached, order_id, laid_at) values (?, ?, ?, ?)")
                .params(matched, reached, order, RollRows.at(now))
                .update();
    }

    /** Of the last markers on this kind of cloth. */
    List<Double> last(boolean matched) {
        return jdbc.sql("select reached from workshop.cloth_use where matched = ? order by number desc limit "
                        + ClothEstimate.MOST)
                .param(matched)
                .query(Double.class)
                .list();
    }
}
