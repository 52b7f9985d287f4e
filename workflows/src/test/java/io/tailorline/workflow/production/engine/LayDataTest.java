package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.platform.deadletter.JdbcDeadLetters;
import io.tailorline.workflow.production.Lays;
import org.junit.jupiter.api.Test;

/** What becomes of the data of lays. */
class LayDataTest extends LayOfTwo {

    @Test
    void a_lay_that_came_to_nothing_is_deleted_with_its_marker_after_a_while() {
        String job = toTheTable();
        process.orderToCut.cancel(one, "customer");
        assertThat(lays().latest(100)).extracting(Lays.Lay::id).doesNotContain(lay);
        new FinishedOrders(
                        process.database.jdbc(),
                        process.database.orders(),
                        process.database.works(),
                        process.database.specifications(),
                        process.database.jobs(),
                        process.database.lays(),
                        new JdbcDeadLetters(
                                process.database.jdbc(),
                                process.outbox,
                                process.database.transaction(),
                                process.database.clock()),
                        process.database.transaction(),
                        event -> {})
                .clear(process.database.clock().instant().plusSeconds(1));
        assertThat(process.database.orders().find(lay)).isEmpty();
        assertThat(process.database.documents().marker(lay)).isEmpty();
        assertThat(process.database.jobs().find(job)).isEmpty();
    }
}
