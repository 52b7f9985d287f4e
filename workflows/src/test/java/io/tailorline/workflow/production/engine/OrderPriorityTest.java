package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.platform.outbox.OrderRank;
import io.tailorline.workflow.production.OrderHeader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderPriorityTest {

    private final ProcessFixture process = new ProcessFixture();

    @AfterEach
    void close() {
        process.close();
    }

    /** Age counts in milliseconds: the next order is taken in a later one. */
    private void take(String order, LocalDate due) {
        process.orderToCut.start(
                order,
                SampleOrders.specification(SampleOrders.medianMan()),
                new OrderHeader(Optional.of(due), Optional.empty()));
        long taken = process.database.clock().millis();
        while (process.database.clock().millis() <= taken) {
            Thread.onSpinWait();
        }
    }

    /** In the order in which the job executor takes them. */
    private List<String> row() {
        return process.engine.getManagementService().createJobQuery().orderByJobPriority().desc().list().stream()
                .map(this::order)
                .toList();
    }

    private String order(Job job) {
        return process.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    @Test
    void orders_stand_in_a_row_by_due_day_then_age() {
        LocalDate day = LocalDate.of(2026, 12, 28);
        take("TL-late", day.plusDays(1));
        take("TL-older", day);
        take("TL-younger", day);
        take("TL-soon", day.minusDays(1));

        assertThat(row()).containsExactly("TL-soon", "TL-older", "TL-younger", "TL-late");
    }

    @Test
    void what_ends_an_order_comes_before_what_begins_one_that_is_due_sooner() {
        LocalDate day = LocalDate.of(2026, 12, 28);
        take("TL-cut", day);
        process.runJobs();
        String command = variable("TL-cut", ProcessVariables.MARKER_COMMAND);
        process.signals.markerAnswered("TL-cut", command, Outcome.DONE);
        take("TL-new", day.minusDays(20));
        assertThat(row()).containsExactly("TL-cut", "TL-new");
    }

    private String variable(String order, String name) {
        String instance = process.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();
        return (String) process.engine.getRuntimeService().getVariable(instance, name);
    }

    @Test
    void the_bands_do_not_overlap() {
        OrderRank last = new OrderRank(OrderRank.LAST);
        assertThat(OrderPriority.of("draftPattern", last)).isZero();
        assertThat(OrderPriority.of("draftPattern", OrderRank.FIRST)).isLessThan(OrderPriority.of("planCut", last));
        assertThat(OrderPriority.of("planCut", OrderRank.FIRST)).isLessThan(OrderPriority.of("finishCut", last));
        assertThat(OrderPriority.of("finishCut", OrderRank.FIRST)).isPositive();
    }

    @Test
    void the_job_executor_takes_them_by_priority() {
        ProcessEngineConfigurationImpl configuration =
                ((ProcessEngineImpl) process.engine).getProcessEngineConfiguration();
        assertThat(configuration.isJobExecutorAcquireByPriority()).isTrue();
        take("TL-late", LocalDate.of(2027, 1, 2));
        take("TL-soon", LocalDate.of(2027, 1, 1));

        List<List<String>> batches = configuration
                .getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(configuration.getJobExecutor(), 1))
                .getJobIdBatches();

        String taken = batches.get(0).get(0);
        JobEntity job = (JobEntity) process.engine
                .getManagementService()
                .createJobQuery()
                .jobId(taken)
                .singleResult();
        assertThat(order(job)).isEqualTo("TL-soon");
    }
}
