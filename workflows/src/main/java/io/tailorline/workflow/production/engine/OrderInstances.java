package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.messages.Traceparent;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.step.FurtherMaterialsStep;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** The process of an order: how it begins, and begins again with all of its materials. */
final class OrderInstances {

    private final RuntimeService runtime;
    private final CutOrders orders;
    private final TailorQueue queue;
    private final JobDispatch dispatch;
    private final FurtherMaterialsStep materials;

    OrderInstances(
            RuntimeService runtime,
            CutOrders orders,
            TailorQueue queue,
            JobDispatch dispatch,
            FurtherMaterialsStep materials) {
        this.runtime = runtime;
        this.orders = orders;
        this.queue = queue;
        this.dispatch = dispatch;
        this.materials = materials;
    }

    void begin(String orderId) {
        Map<String, Object> variables = new HashMap<>(Map.of(ProcessVariables.ORDER_ID, orderId));
        Traceparent.current().ifPresent(trace -> variables.put(ProcessVariables.TRACE, trace.toString()));
        runtime.startProcessInstanceByKey(ProcessVariables.PROCESS, orderId, variables);
    }

    /** In a process of its own, by the diagram of this release, wherever the one before stood; no job of it stays. */
    void beginAgain(String orderId, String why) {
        dispatch.withdraw(orderId);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(orderId)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), why));
        materials.callOff(orderId, why);
        queue.removeAll(orderId);
        orders.reopen(orderId);
        begin(orderId);
    }

    /** Its pattern is another: whatever was begun of its other materials counts no longer. */
    void dropMaterials(String orderId, String why) {
        materials.callOff(orderId, why);
    }

    boolean isRunning(String orderId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(orderId)
                        .count()
                > 0;
    }
}
