package io.tailorline.workflow.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.StatementCount;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.production.Lays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredLaysTest {

    private static final int LAYS = 30;

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private void lay(int no) {
        List<String> orders = List.of("TL-%d-A".formatted(no), "TL-%d-B".formatted(no));
        for (String order : orders) {
            database.orders().add(order, LocalDate.of(2026, 12, 4));
            database.lays().ready(order);
        }
        database.orders().addLay("LAY-" + no, orders.get(0), new OrderedCloth(SampleOrders.wool(), "R-1"));
        database.lays().join("LAY-" + no, orders);
    }

    @Test
    void each_lay_has_its_own_orders_and_all_are_read_at_once() {
        assertThat(database.lays().of(List.<String>of())).isEmpty();
        IntStream.range(0, LAYS).forEach(this::lay);
        StatementCount count = StatementCount.begin(database.jdbc());

        List<Lays.Lay> all = new StoredLays(database.jdbc(), database.lays()).latest(100);

        assertThat(count.queriesOf("production.lay_member"))
                .singleElement()
                .satisfies(read -> assertThat(read).startsWith("1 x "));
        assertThat(all)
                .hasSize(LAYS)
                .allSatisfy(lay -> assertThat(lay.orders())
                        .containsExactly(
                                lay.id().replace("LAY", "TL") + "-A", lay.id().replace("LAY", "TL") + "-B"));
    }
}
