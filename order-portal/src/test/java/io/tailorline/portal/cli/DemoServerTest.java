package io.tailorline.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.portal.fake.ContextTables;
import io.tailorline.workflow.workshop.article.SeedCatalogue;
import io.tailorline.workflow.workshop.persistence.FirstArticles;
import io.tailorline.workflow.workshop.persistence.StoredArticles;
import io.tailorline.workflow.workshop.persistence.StoredHouse;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** The house of a demo in all materials: the one that every house begins with, with materials on. */
class DemoServerTest {

    @Test
    void materials_are_turned_on_with_the_articles_that_a_house_begins_with() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
        ContextTables.in(database, "workshop");
        JdbcClient jdbc = JdbcClient.create(database);
        StoredArticles articles = new StoredArticles(jdbc);
        StoredHouse house = new StoredHouse(jdbc, articles, InstantSource.system());
        FirstArticles.load(
                jdbc, TransactionOperations.withoutTransaction(), articles, house, SeedCatalogue.ofTheProgram());

        DemoServer.turnMaterialsOn(house);

        assertThat(house.further())
                .containsExactly(Material.LINING, Material.FUSIBLE, Material.POCKETING, Material.CANVAS);
        assertThat(house.further())
                .extracting(material -> house.articleFor("navy-twill", material).id())
                .containsExactly("navy-cupro", "woven-fusible", "cotton-pocketing", "wool-canvas");
        assertThat(house.stock()).isFalse();
    }
}
