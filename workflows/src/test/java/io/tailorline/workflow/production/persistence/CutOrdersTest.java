package io.tailorline.workflow.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an order remembers. */
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
}
