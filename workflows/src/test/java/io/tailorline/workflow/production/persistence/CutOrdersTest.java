package io.tailorline.workflow.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an order remembers, and who is told of a change. */
class CutOrdersTest {

    private static final String ORDER = "TL-1";

    private final TestDatabase database = new TestDatabase();
    private final CutOrders orders = database.orders();

    @BeforeEach
    void take() {
        database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_order_is_read_back_as_it_was_taken() {
        OrderSpecification ordered = database.specifications().get(ORDER);
        assertThat(ordered.body()).isEqualTo(SampleOrders.medianMan());
        assertThat(ordered.fabric()).isEqualTo(SampleOrders.wool());
        assertThat(ordered.roll()).isEqualTo(SampleOrders.ROLL);
        assertThat(orders.get(ORDER).state()).isEqualTo(OrderState.RECEIVED);
    }

    @Test
    void an_incident_that_passes_leaves_state_and_reasons_as_they_were() {
        orders.move(ORDER, OrderState.TAILOR_REVIEW, List.of(Notice.verbatim("stature is rare.")));
        orders.enterIncident(ORDER, "The disk is full.");
        orders.enterIncident(ORDER, "The disk is still full.");
        assertThat(orders.get(ORDER).state()).isEqualTo(OrderState.INCIDENT);
        assertThat(orders.get(ORDER).reasons()).extracting(Notice::text).containsExactly("The disk is still full.");
        orders.leaveIncident(ORDER);
        assertThat(orders.get(ORDER).state()).isEqualTo(OrderState.TAILOR_REVIEW);
        assertThat(orders.get(ORDER).reasons()).extracting(Notice::text).containsExactly("stature is rare.");
    }

    @Test
    void reasons_are_stored_with_their_codes() {
        Notice rare = Notice.of("check.not-taken");
        orders.move(ORDER, OrderState.TAILOR_REVIEW, List.of(rare));
        assertThat(storedReasons()).contains("\"code\"");
        assertThat(orders.get(ORDER).reasons()).containsExactly(rare);
    }

    private String storedReasons() {
        return database.jdbc()
                .sql("select reasons from production.cut_order where order_id = ?")
                .param(ORDER)
                .query(String.class)
                .single();
    }

    @Test
    void an_order_without_an_incident_leaves_none() {
        orders.leaveIncident(ORDER);
        assertThat(orders.get(ORDER).state()).isEqualTo(OrderState.RECEIVED);
    }

    @Test
    void a_change_is_told_after_its_transaction_and_not_when_it_is_rolled_back() {
        int before = database.changes().size();
        database.transaction().executeWithoutResult(status -> {
            orders.move(ORDER, OrderState.NESTING);
            assertThat(database.changes()).hasSize(before);
        });
        assertThat(database.changes()).hasSize(before + 1);
        database.transaction().executeWithoutResult(status -> {
            orders.move(ORDER, OrderState.CUT);
            status.setRollbackOnly();
        });
        assertThat(database.changes()).hasSize(before + 1);
    }
}
