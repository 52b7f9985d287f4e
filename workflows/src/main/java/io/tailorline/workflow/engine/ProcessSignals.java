package io.tailorline.workflow.engine;

import io.tailorline.workflow.step.OrderSignals;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** Correlates what has come with the order's token, by business key and the id of the command that was answered. */
public class ProcessSignals implements OrderSignals {

    private final RuntimeService runtime;

    public ProcessSignals(RuntimeService runtime) {
        this.runtime = runtime;
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
    public boolean knifeStarted(String orderId, String jobId) {
        return correlate(ProcessVariables.KNIFE_STARTED, orderId, ProcessVariables.JOB_ID, jobId, Map.of());
    }

    @Override
    public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
        return correlate(
                ProcessVariables.CUT_ENDED,
                orderId,
                ProcessVariables.JOB_ID,
                jobId,
                Map.of(ProcessVariables.CUT_OUTCOME, outcome.name()));
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
