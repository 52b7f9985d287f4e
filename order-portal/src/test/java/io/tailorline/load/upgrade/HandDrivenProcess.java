package io.tailorline.load.upgrade;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A portal's process whose jobs run only when somebody says so. */
final class HandDrivenProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CutOrders orders;
    private final TransactionTemplate transaction;

    HandDrivenProcess(ApplicationContext portal) {
        runtime = portal.getBean(RuntimeService.class);
        management = portal.getBean(ManagementService.class);
        orders = portal.getBean(CutOrders.class);
        transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Runs the order's jobs until the next one is this activity. */
    void comeTo(String order, String activity) {
        while (!activity(job(order)).equals(activity)) {
            run(order);
        }
    }

    void run(String order) {
        management.executeJob(job(order).getId());
    }

    /** As after the last try of the order's job. */
    void giveUp(String order) {
        management.setJobRetries(job(order).getId(), 0);
    }

    /** A tailor sees the order's pattern. */
    void flag(String order) {
        runtime.setVariable(instance(order), "flagged", true);
    }

    void state(String order, OrderState state, String reason) {
        orders.move(order, state, List.of(Notice.verbatim(reason)));
    }

    /** The order goes on there instead. */
    void put(String order, String from, String to) {
        runtime.createProcessInstanceModification(instance(order))
                .startBeforeActivity(to)
                .cancelAllForActivity(from)
                .execute();
    }

    /** All of it is cut, and what follows from that is still to be done. */
    void cutEnded(String order) {
        runtime.createMessageCorrelation("CutEnded")
                .processInstanceBusinessKey(order)
                .setVariables(Map.of("cutOutcome", "DONE"))
                .correlate();
    }

    private String instance(String order) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();
    }

    private Job job(String order) {
        return management
                .createJobQuery()
                .processInstanceId(instance(order))
                .messages()
                .singleResult();
    }

    private String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
