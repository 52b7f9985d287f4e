package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.production.step.ClothSignals;
import io.tailorline.workflow.production.step.OrderSignals;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

/**
 * Correlates what has come with the order's token, by business key and the id of the command that was answered. An
 * order whose cut has ended is finished at once, in the same transaction, and waits for no thread that drafts or plans.
 */
public class ProcessSignals implements OrderSignals, ClothSignals {

    private static final String FINISH = "finishCut";

    private final RuntimeService runtime;
    private final ManagementService management;

    public ProcessSignals(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public boolean awaitsMarker(String orderId, String commandId) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(orderId)
                        .messageEventSubscriptionName(ProcessVariables.MARKER_ANSWERED)
                        .processVariableValueEquals(ProcessVariables.MARKER_COMMAND, commandId)
                        .count()
                > 0;
    }

    @Override
    public boolean markerAnswered(String orderId, String commandId, Outcome outcome) {
        return correlate(
                ProcessVariables.MARKER_ANSWERED,
                orderId,
                ProcessVariables.MARKER_COMMAND,
                commandId,
                Map.of(ProcessVariables.MARKER_OUTCOME, outcome.name()));
    }

    @Override
    public boolean clothFound(String workId) {
        return !runtime.createMessageCorrelation(ProcessVariables.CLOTH_FOUND)
                .processInstanceBusinessKey(workId)
                .correlateAllWithResult()
                .isEmpty();
    }

    @Override
    public boolean layAgain(String orderId, String jobId) {
        return correlate(ProcessVariables.LAY_AGAIN, orderId, ProcessVariables.JOB_ID, jobId, Map.of());
    }

    @Override
    public boolean knifeStarted(String orderId, String jobId) {
        return correlate(ProcessVariables.KNIFE_STARTED, orderId, ProcessVariables.JOB_ID, jobId, Map.of());
    }

    @Override
    public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
        boolean isAwaited = correlate(
                ProcessVariables.CUT_ENDED,
                orderId,
                ProcessVariables.JOB_ID,
                jobId,
                Map.of(ProcessVariables.CUT_OUTCOME, outcome.name()));
        if (isAwaited) {
            finish(orderId);
        }
        return isAwaited;
    }

    /** The engine has made it a job, which no other thread sees before the transaction ends. */
    private void finish(String orderId) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(orderId).list().stream()
                .flatMap(order ->
                        management.createJobQuery().processInstanceId(order.getId()).activityId(FINISH).list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    private boolean correlate(String message, String orderId, String idName, String id, Map<String, Object> variables) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(orderId)
                .processInstanceVariableEquals(idName, id)
                .setVariables(variables)
                .correlateAllWithResult()
                .isEmpty();
    }
}
