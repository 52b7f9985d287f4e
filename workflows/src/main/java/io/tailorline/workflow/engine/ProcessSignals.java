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
                Names.MARKER_ANSWERED,
                orderId,
                Names.MARKER_COMMAND,
                commandId,
                Map.of(Names.MARKER_OUTCOME, outcome.name()));
    }

    @Override
    public boolean knifeStarted(String orderId, String jobId) {
        return correlate(Names.KNIFE_STARTED, orderId, Names.JOB_ID, jobId, Map.of());
    }

    @Override
    public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
        return correlate(Names.CUT_ENDED, orderId, Names.JOB_ID, jobId, Map.of(Names.CUT_OUTCOME, outcome.name()));
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
