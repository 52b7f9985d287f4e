package io.tailorline.workflow.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.production.OrderBacklog.Uncut;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.HouseMaterials;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredBacklogTest {

    private static final LocalDate SOON = LocalDate.of(2026, 12, 4);
    private static final Optional<Double> NO_PROGRAM = Optional.empty();

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private static StoredBacklog backlog(TestDatabase database, Material... further) {
        return new StoredBacklog(database.jdbc(), new HouseMaterials() {
            @Override
            public Set<Material> further() {
                return Set.of(further);
            }

            @Override
            public Article articleFor(String shellArticleId, Material material) {
                throw new NoSuchElementException();
            }
        });
    }

    private static String add(TestDatabase database, String order, Material... materials) {
        database.orders().add(order, SOON);
        database.orders().planned(order, "table-1", 150, List.of());
        database.orders().markerMade(order, 2900, 0.8, List.of());
        database.orders().move(order, OrderState.PLANNED);
        for (Material material : materials) {
            database.works().begin(new MaterialWork(order, material), new OrderedCloth(SampleOrders.wool(), "R-1"));
        }
        return order;
    }

    private static String work(String order, Material material) {
        return new MaterialWork(order, material).id();
    }

    @Test
    void what_is_still_to_be_cut_is_told_by_its_day_with_the_seconds_that_are_planned() {
        CutOrders orders = database.orders();
        for (OrderState state : OrderState.values()) {
            orders.add(state.name(), SOON.plusDays(1));
            orders.move(state.name(), state);
        }
        orders.add("planned", SOON);
        orders.planned("planned", "table-1", 152.5, List.of());
        orders.move("planned", OrderState.WAITING_TABLE);

        List<Uncut> uncut = backlog(database).uncut();

        assertThat(uncut.get(0))
                .isEqualTo(new Uncut("planned", OrderState.WAITING_TABLE, SOON, List.of(Optional.of(152.5))));
        assertThat(uncut.stream().skip(1).map(Uncut::state))
                .containsExactlyInAnyOrder(
                        OrderState.RECEIVED,
                        OrderState.MEASUREMENT_REVIEW,
                        OrderState.TAILOR_REVIEW,
                        OrderState.WAITING_CLOTH,
                        OrderState.NESTING,
                        OrderState.PLANNED,
                        OrderState.WAITING_TABLE,
                        OrderState.REJECTED,
                        OrderState.INCIDENT);
    }

    private static void eachMaterialIsAJob(TestDatabase database) {
        CutOrders orders = database.orders();
        orders.add("TL-1", SOON);
        add(database, "TL-2");
        add(database, "TL-3", Material.LINING, Material.FUSIBLE, Material.POCKETING);
        orders.planned(work("TL-3", Material.LINING), "table-1", 90, List.of());
        orders.move(work("TL-3", Material.FUSIBLE), OrderState.CUTTING);
        orders.move(work("TL-3", Material.POCKETING), OrderState.CANCELLED);
        add(database, "TL-4", Material.LINING);
        orders.move("TL-4", OrderState.CUTTING);
        add(database, "TL-5", Material.LINING);
        orders.shellIsCut("TL-5");
        orders.move(work("TL-5", Material.LINING), OrderState.CUT);
        orders.addLay("LAY-1", "TL-2", new OrderedCloth(SampleOrders.wool(), "R-1"));
        StoredBacklog backlog = backlog(database, Material.LINING, Material.FUSIBLE, Material.POCKETING);

        assertThat(backlog.jobsOfAnOrder()).isEqualTo(4);
        assertThat(backlog.uncut())
                .containsExactly(
                        new Uncut(
                                "TL-1",
                                OrderState.RECEIVED,
                                SOON,
                                List.of(NO_PROGRAM, NO_PROGRAM, NO_PROGRAM, NO_PROGRAM)),
                        new Uncut("TL-2", OrderState.PLANNED, SOON, List.of(Optional.of(150.0))),
                        new Uncut("TL-3", OrderState.PLANNED, SOON, List.of(Optional.of(150.0), Optional.of(90.0))),
                        new Uncut("TL-4", OrderState.CUTTING, SOON, List.of(NO_PROGRAM)));
    }

    @Test
    void each_material_that_no_knife_has_started_in_is_a_job() {
        eachMaterialIsAJob(database);
    }

    @Test
    void and_on_PostgreSQL() throws SQLException {
        try (HikariDataSource pool = TestPostgres.database("backlog")) {
            eachMaterialIsAJob(new TestDatabase(pool));
        }
    }
}
