package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.platform.deadletter.JdbcDeadLetters;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.MeasureAgainResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** An order that is sent back, and is due to be erased when its customer measures again. */
class ErasedMeanwhileTest {

    private static final String ORDER = "TL-1";

    @Test
    void an_order_that_begins_again_at_that_instant_stays() throws Exception {
        try (Meanwhile meanwhile = new Meanwhile(TestDatabase.inMemory());
                ProcessFixture process = new ProcessFixture(new TestDatabase(meanwhile), "order-to-cut.bpmn")) {
            process.steps.flagged = true;
            process.orderToCut.start(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
            process.runJobs();
            String seen = process.database.specifications().get(ORDER).tag();
            process.desk.sendBack(ORDER, List.of(Notice.verbatim("Too short.")), seen, "tailor");
            process.runJobs();
            Instant later = process.database.clock().instant().plus(Duration.ofHours(1));
            FinishedOrders finished = finished(process);
            assertThat(finished.clear(later)).isEqualTo(1);

            AtomicReference<MeasureAgainResult> again = new AtomicReference<>();
            meanwhile.before(
                    () -> again.set(process.orderToCut.measureAgain(ORDER, SampleOrders.medianMan(), "customer")));

            assertThat(finished.erase(later)).isZero();
            assertThat(again.get()).isInstanceOf(MeasureAgainResult.Begun.class);
            assertThat(process.database.orders().get(ORDER).state()).isEqualTo(OrderState.RECEIVED);
            assertThat(process.database.specifications().find(ORDER)).isPresent();
        }
    }

    private static FinishedOrders finished(ProcessFixture process) {
        TestDatabase database = process.database;
        return new FinishedOrders(
                database.jdbc(),
                database.orders(),
                database.works(),
                database.specifications(),
                database.jobs(),
                database.lays(),
                new JdbcDeadLetters(database.jdbc(), process.outbox, database.transaction(), database.clock()),
                database.transaction(),
                told -> {});
    }
}
