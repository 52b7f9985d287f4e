package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.TestPostgres;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.history.CutHistoryConfiguration;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.queue.StoredTailorQueue;
import io.tailorline.workflow.production.RebuildViews;
import io.tailorline.workflow.production.rebuild.RebuildConfiguration;
import io.tailorline.workflow.workshop.genealogy.wiring.GenealogyConfiguration;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The queue that is made anew is the one that was fed while the orders went on. */
class RebuiltQueueTest {

    private ProcessFixture process;

    enum Store {
        IN_MEMORY,
        ON_POSTGRES;

        TestDatabase open() throws SQLException {
            return this == IN_MEMORY ? new TestDatabase() : new TestDatabase(TestPostgres.database("rebuilt"));
        }
    }

    private void fill(Store store) throws SQLException, TailorDesk.Refused {
        process = new ProcessFixture(store.open(), "order-to-cut.bpmn");
        process.steps.flagged = true;
        take("TL-1-REVIEW");
        take("TL-2-REVIEW");
        take("TL-3-SENT-BACK");
        process.desk.sendBack(
                "TL-3-SENT-BACK",
                List.of(Notice.verbatim("Measure the chest again.")),
                process.database.specifications().get("TL-3-SENT-BACK").tag(),
                "tailor");
        process.steps.flagged = false;
        process.steps.faultsToCome = 9;
        take("TL-4-INCIDENT");
        process.steps.faultsToCome = 0;
        take("TL-5-NOT-NESTED");
        nested("TL-5-NOT-NESTED", Outcome.FAILED);
        take("TL-6-NESTING");
        take("TL-7-AT-THE-TABLE");
        nested("TL-7-AT-THE-TABLE", Outcome.DONE);
    }

    @AfterEach
    void close() {
        if (process != null) {
            process.close();
        }
    }

    private void take(String order) {
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
    }

    private void nested(String order, Outcome outcome) {
        var runtime = process.engine.getRuntimeService();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();
        process.signals.markerAnswered(
                order, (String) runtime.getVariable(instance, ProcessVariables.MARKER_COMMAND), outcome);
        process.runJobs();
    }

    private List<Map<String, Object>> entries() {
        return process.database
                .jdbc()
                .sql("select * from patternroom.queue_entry order by order_id, wait_id")
                .query()
                .listOfRows();
    }

    private int rebuild() {
        try (var views = new AnnotationConfigApplicationContext()) {
            views.registerBean(JdbcClient.class, process.database::jdbc);
            // closed with the process, and not with the views
            views.registerBean(DataSource.class, () -> new DelegatingDataSource(process.database.dataSource()));
            views.registerBean(PlatformTransactionManager.class, process.database::transactions);
            views.register(
                    StoredTailorQueue.class,
                    GenealogyConfiguration.class,
                    CutHistoryConfiguration.class,
                    RebuildConfiguration.class);
            views.refresh();
            return views.getBean(RebuildViews.class).rebuild();
        }
    }

    private void spoil(String change) {
        assertThat(process.database.jdbc().sql(change).update()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_spoiled_by_hand_is_as_it_was_fed(Store store) throws SQLException, TailorDesk.Refused {
        fill(store);
        List<Map<String, Object>> fed = entries();
        assertThat(fed)
                .extracting(row -> row.get("ORDER_ID"))
                .containsExactly("TL-1-REVIEW", "TL-2-REVIEW", "TL-3-SENT-BACK", "TL-4-INCIDENT", "TL-5-NOT-NESTED");
        spoil("delete from patternroom.queue_entry where order_id in ('TL-1-REVIEW', 'TL-3-SENT-BACK',"
                + " 'TL-4-INCIDENT')");
        spoil("update patternroom.queue_entry set kind = 'NO_MARKER', reasons = '[]' where order_id = 'TL-2-REVIEW'");
        spoil("update patternroom.queue_entry set order_id = 'TL-7-AT-THE-TABLE' where order_id = 'TL-5-NOT-NESTED'");

        assertThat(rebuild()).isEqualTo(fed.size());

        assertThat(entries()).isEqualTo(fed);
    }

    @Test
    void orders_leave_the_queue_that_was_made_anew_as_they_leave_the_one_that_was_fed()
            throws SQLException, TailorDesk.Refused {
        fill(Store.IN_MEMORY);
        rebuild();
        process.desk.approve("TL-1-REVIEW", "tailor");
        process.desk.approve("TL-4-INCIDENT", "tailor");
        process.runJobs();

        assertThat(entries())
                .extracting(row -> row.get("ORDER_ID"))
                .containsExactly("TL-2-REVIEW", "TL-3-SENT-BACK", "TL-5-NOT-NESTED");
    }
}
