package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.messages.Traceparent;
import io.tailorline.workflow.production.step.MaterialProcesses;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** One process instance a further material, by the diagram {@code material-to-cut.bpmn}. */
final class CamundaMaterialProcesses implements MaterialProcesses {

    private final RuntimeService runtime;

    CamundaMaterialProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void begin(MaterialWork work) {
        Map<String, Object> variables = new HashMap<>(Map.of(ProcessVariables.ORDER_ID, work.id()));
        Traceparent.current().ifPresent(trace -> variables.put(ProcessVariables.TRACE, trace.toString()));
        runtime.startProcessInstanceByKey(ProcessVariables.MATERIAL_PROCESS, work.id(), variables);
    }

    @Override
    public void end(String workId, String why) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(workId)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), why));
    }

    @Override
    public void allCut(String orderId) {
        runtime.createMessageCorrelation(ProcessVariables.MATERIALS_CUT)
                .processInstanceBusinessKey(orderId)
                .correlateAllWithResult();
    }
}
