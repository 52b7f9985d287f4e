package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.production.step.LayProcesses;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** One process instance a lay, by the diagram {@code lay-to-cut.bpmn}; its orders wait in theirs. */
final class CamundaLays implements LayProcesses {

    private final RuntimeService runtime;

    CamundaLays(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void beginLay(String lay) {
        runtime.startProcessInstanceByKey(ProcessVariables.LAY_PROCESS, lay, Map.of(ProcessVariables.ORDER_ID, lay));
    }

    @Override
    public void end(String lay, String why) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lay)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), why));
    }

    @Override
    public void laidOtherwise(String orderId) {
        runtime.createMessageCorrelation(ProcessVariables.LAID_OTHERWISE)
                .processInstanceBusinessKey(orderId)
                .correlateAllWithResult();
    }

    @Override
    public boolean knifeInShared(String orderId, String jobId) {
        return !runtime.createMessageCorrelation(ProcessVariables.KNIFE_STARTED)
                .processInstanceBusinessKey(orderId)
                .setVariable(ProcessVariables.JOB_ID, jobId)
                .correlateAllWithResult()
                .isEmpty();
    }
}
