package io.tailorline.workflow.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.production.OrderBacklog.Uncut;
import io.tailorline.workflow.production.OrderState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredBacklogTest {

    private static final LocalDate SOON = LocalDate.of(2026, 12, 4);

    private final TestDatabase database = new TestDatabase();
    private final CutOrders orders = database.orders();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_still_to_be_cut_is_told_by_its_day_with_the_seconds_that_are_planned() {
        for (OrderState state : OrderState.values()) {
            orders.add(state.name(), SOON.plusDays(1));
            orders.move(state.name(), state);
        }
        orders.add("planned", SOON);
        orders.planned("planned", "table-1", 152.5, List.of());
        orders.move("planned", OrderState.WAITING_TABLE);

        List<Uncut> uncut = new StoredBacklog(database.jdbc()).uncut();

        assertThat(uncut.get(0)).isEqualTo(new Uncut("planned", OrderState.WAITING_TABLE, SOON, Optional.of(152.5)));
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
}
