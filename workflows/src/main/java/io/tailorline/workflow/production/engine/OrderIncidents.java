package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.production.persistence.CutOrders;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Shows a step that failed for good as the order's state, and takes it back when the step is tried again. */
class OrderIncidents extends DefaultIncidentHandler {

    private final Supplier<CutOrders> orders;
    private final QueueFeed queue;

    OrderIncidents(Supplier<CutOrders> orders, QueueFeed queue) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.orders = orders;
        this.queue = queue;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        orderOf(context).ifPresent(orderId -> {
            orders.get().enterIncident(orderId, "%s: %s".formatted(context.getActivityId(), message));
            begun(orderId, context, incident);
        });
        return incident;
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        super.resolveIncident(context);
        left(context);
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        super.deleteIncident(context);
        left(context);
    }

    private void left(IncidentContext context) {
        orderOf(context).ifPresent(orderId -> {
            orders.get().leaveIncident(orderId);
            queue.ended(orderId, context.getConfiguration());
        });
    }

    private static Optional<String> orderOf(IncidentContext context) {
        return Optional.ofNullable(context.getExecutionId())
                .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
                .map(ExecutionEntity::getProcessInstance)
                .map(ExecutionEntity::getBusinessKey);
    }

    /** Nobody decides about a lay: it comes to nothing, and its orders are laid alone. */
    private void begun(String orderId, IncidentContext context, Incident incident) {
        if (!MaterialWork.isLay(orderId)) {
            queue.begun(orderId, context.getConfiguration(), Kind.INCIDENT, incident.getIncidentTimestamp());
        }
    }
}
