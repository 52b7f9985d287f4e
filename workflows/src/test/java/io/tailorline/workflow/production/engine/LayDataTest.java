package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import io.tailorline.workflow.platform.deadletter.JdbcDeadLetters;
import io.tailorline.workflow.production.Lays;
import org.junit.jupiter.api.Test;

/** What becomes of the data of lays. */
class LayDataTest extends LayOfTwo {

    private JdbcDeadLetters letters() {
        return new JdbcDeadLetters(
                process.database.jdbc(), process.outbox, process.database.transaction(), process.database.clock());
    }

    private FinishedOrders finished(JdbcDeadLetters letters) {
        return new FinishedOrders(
                process.database.jdbc(),
                process.database.orders(),
                process.database.works(),
                process.database.specifications(),
                process.database.jobs(),
                process.database.lays(),
                letters,
                process.database.transaction(),
                event -> {});
    }

    @Test
    void a_lay_that_came_to_nothing_is_deleted_with_its_marker_after_a_while() {
        String job = toTheTable();
        process.orderToCut.cancel(one, "customer");
        assertThat(lays().latest(100)).extracting(Lays.Lay::id).doesNotContain(lay);
        finished(letters()).clear(process.database.clock().instant().plusSeconds(1));
        assertThat(process.database.orders().find(lay)).isEmpty();
        assertThat(process.database.documents().marker(lay)).isEmpty();
        assertThat(process.database.jobs().find(job)).isEmpty();
    }

    @Test
    void a_lay_that_cannot_be_deleted_keeps_no_others() {
        toTheTable();
        String broken = lay;
        process.orderToCut.cancel(one, "customer");
        process.orderToCut.cancel(other, "customer");
        nextOrder();
        houseLaysSeveral();
        toTheTable();
        process.orderToCut.cancel(one, "customer");
        assertThat(broken).as("its turn comes first").isLessThan(lay);
        JdbcDeadLetters letters = spy(letters());
        doThrow(new IllegalStateException("It cannot be deleted."))
                .when(letters)
                .erase(broken);

        finished(letters).clear(process.database.clock().instant().plusSeconds(1));

        assertThat(process.database.orders().find(broken)).isPresent();
        assertThat(process.database.jobs().openOfOrder(broken)).isEmpty();
        assertThat(process.database.orders().find(lay)).isEmpty();

        finished(letters()).clear(process.database.clock().instant().plusSeconds(1));
        assertThat(process.database.orders().find(broken)).isEmpty();
    }
}
