package io.tailorline.workflow.production.cloth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.workshop.article.SeedCatalogue;
import io.tailorline.workflow.workshop.persistence.FirstArticles;
import io.tailorline.workflow.workshop.persistence.StoredArticles;
import io.tailorline.workflow.workshop.persistence.StoredHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the further materials of an order are cut from. */
class HouseClothsTest {

    private static final String ORDER = "TL-0001";

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_lining_is_cut_from_the_roll_that_the_catalogue_names() {
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        StoredArticles articles = new StoredArticles(
                database.jdbc(),
                transaction,
                () -> StoredHouse.kept(database.jdbc()).settings(),
                database.clock());
        StoredHouse house = new StoredHouse(database.jdbc(), articles, database.clock());
        FirstArticles.load(database.jdbc(), transaction, articles, house, SeedCatalogue.ofTheProgram());
        database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));

        OrderedCloth lining = new HouseCloths(house, articles, database.specifications())
                .of(new MaterialWork(ORDER, Material.LINING))
                .orElseThrow();

        assertThat(lining.fabric().id()).isEqualTo("navy-cupro");
        assertThat(lining.roll()).isEqualTo("R-4101");
    }
}
