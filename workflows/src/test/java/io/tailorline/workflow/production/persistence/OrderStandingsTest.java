package io.tailorline.workflow.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.StatementCount;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderStanding;
import io.tailorline.workflow.production.OrderStanding.Stage;
import io.tailorline.workflow.production.OrderState;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far many orders have come, read with one statement, as each is told by itself. */
class OrderStandingsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final OrderedCloth CLOTH = new OrderedCloth(SampleOrders.wool(), "R-1");

    private static String add(TestDatabase database, String order, Material... materials) {
        database.orders().add(order, DUE);
        database.orders().move(order, OrderState.NESTING);
        for (Material material : materials) {
            database.works().begin(new MaterialWork(order, material), CLOTH);
        }
        return order;
    }

    private static String lining(String order) {
        return new MaterialWork(order, Material.LINING).id();
    }

    private static void eachIsReadAsByItself(TestDatabase database) {
        CutOrders orders = database.orders();
        add(database, "TL-1");
        orders.planned("TL-1", "table-1", 90, List.of());
        add(database, "TL-2", Material.LINING, Material.FUSIBLE);
        orders.move(lining("TL-2"), OrderState.CUTTING);
        add(database, "TL-3", Material.LINING);
        orders.shellIsCut("TL-3");
        add(database, "TL-4", Material.LINING);
        orders.move(lining("TL-4"), OrderState.CANCELLED);
        add(database, "TL-5", Material.LINING);
        orders.move("TL-5", OrderState.CANCELLED);
        orders.move(lining("TL-5"), OrderState.CANCELLED);
        orders.addLay("LAY-1", "TL-1", CLOTH);

        List<String> all = List.of("TL-1", "TL-2", "TL-3", "TL-4", "TL-5", "LAY-1", "TL-9", lining("TL-2"));
        Map<String, OrderStanding> standings = database.works().standings(all);

        assertThat(standings).containsOnlyKeys("TL-1", "TL-2", "TL-3", "TL-4", "TL-5");
        standings.forEach(
                (order, standing) -> assertThat(standing).as(order).isEqualTo(byItself(database, orders.get(order))));
        assertThat(standings.get("TL-1").of(Material.SHELL))
                .isEqualTo(new Stage(OrderState.NESTING, Optional.of("table-1")));
        assertThat(standings.get("TL-2").state()).isEqualTo(OrderState.CUTTING);
        assertThat(standings.get("TL-2").of(Material.FUSIBLE).state()).isEqualTo(OrderState.RECEIVED);
        assertThat(standings.get("TL-3").of(Material.SHELL).state()).isEqualTo(OrderState.CUT);
    }

    private static OrderStanding byItself(TestDatabase database, CutOrder order) {
        List<MaterialProgress> all = database.works().progress(order, () -> "wool");
        return new OrderStanding(
                new Stage(
                        order.state()
                                .with(all.stream().map(MaterialProgress::state).toList()),
                        order.table()),
                all.stream()
                        .collect(Collectors.toMap(
                                MaterialProgress::material, each -> new Stage(each.state(), each.table()))),
                order.changedAt());
    }

    @Test
    void each_is_read_as_by_itself() {
        try (TestDatabase database = new TestDatabase()) {
            eachIsReadAsByItself(database);
        }
    }

    @Test
    void and_on_PostgreSQL() throws SQLException {
        try (HikariDataSource pool = TestPostgres.database("standings")) {
            eachIsReadAsByItself(new TestDatabase(pool));
        }
    }

    @Test
    void all_of_a_list_are_read_with_one_statement() {
        try (TestDatabase database = new TestDatabase()) {
            List<String> orders = IntStream.range(0, 30)
                    .mapToObj(no -> add(database, "TL-" + no, Material.LINING))
                    .toList();
            StatementCount count = StatementCount.begin(database.jdbc());

            assertThat(database.works().standings(orders)).hasSize(30);

            assertThat(count.queriesOf("production.cut_order"))
                    .singleElement()
                    .satisfies(read -> assertThat(read).startsWith("1 x "));
            assertThat(database.works().standings(List.of())).isEmpty();
        }
    }
}
