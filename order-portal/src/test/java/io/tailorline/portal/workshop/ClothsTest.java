package io.tailorline.portal.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.fake.ContextTables;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.article.SeedCatalogue;
import io.tailorline.workflow.workshop.persistence.FirstArticles;
import io.tailorline.workflow.workshop.persistence.StoredArticles;
import io.tailorline.workflow.workshop.persistence.StoredHouse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** The cloths of a house and the rolls that its settings list. */
class ClothsTest {

    private static ArticleCatalogue catalogue() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
        ContextTables.in(database, "workshop");
        JdbcClient jdbc = JdbcClient.create(database);
        StoredArticles articles = new StoredArticles(jdbc);
        FirstArticles.load(
                jdbc,
                TransactionOperations.withoutTransaction(),
                articles,
                new StoredHouse(jdbc, articles, InstantSource.system()),
                SeedCatalogue.ofTheProgram());
        return articles;
    }

    @Test
    void rolls_are_listed_for_every_article_of_the_catalogue_and_for_nothing_else() {
        ArticleCatalogue catalogue = catalogue();
        Cloths cloths =
                Cloths.of(catalogue, Map.of("navy-twill", List.of("R-1", "R-2"), "navy-cupro", List.of("R-3", "R-4")));

        assertThat(cloths.standard().roll()).isEqualTo("R-1");
        assertThat(cloths.find("charcoal-hopsack").orElseThrow().roll()).isEqualTo("R-2304");
        assertThat(cloths.known()).as("a lining is no cloth of a suit").doesNotContain("navy-cupro");
        assertThatThrownBy(() -> Cloths.of(catalogue, Map.of("velvet", List.of("R-5"))))
                .hasMessageContaining("the article 'velvet'")
                .hasMessageContaining("navy-cupro");
    }
}
