package io.tailorline.workflow.workshop.persistence;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.article.SeedCatalogue;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the articles that come with the program into a database that has none: of a new house, or of one upgraded. */
public final class FirstArticles {

    private static final Logger LOG = LoggerFactory.getLogger(FirstArticles.class);

    /** Who stored them. */
    private static final String BY = "catalogue.yaml";

    private FirstArticles() {}

    /** Once: articles are withdrawn and never deleted. Of several portals that start at once one loads them. */
    public static void load(
            JdbcClient jdbc,
            TransactionOperations transaction,
            StoredArticles articles,
            StoredHouse house,
            SeedCatalogue seed) {
        int known = jdbc.sql("select count(*) from workshop.article")
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                for (Article article : seed.articles()) {
                    String roll =
                            Optional.ofNullable(seed.rolls().get(article.id())).orElse(article.id());
                    articles.insert(article, roll, BY);
                }
                house.store(house.kept().version(), seed.settings(), BY);
            });
            LOG.info(
                    "The house begins with the {} articles of the program.",
                    seed.articles().size());
        } catch (DuplicateKeyException another) {
            LOG.debug("Another portal has loaded the articles.", another);
        }
    }
}
