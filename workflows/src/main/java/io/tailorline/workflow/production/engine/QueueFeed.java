package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.TailorQueue.Waiting;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells the tailor's queue, in the engine's transaction, where an order begins to wait for a person, and ends to. */
final class QueueFeed extends AbstractBpmnParseListener {

    private final Supplier<TailorQueue> queue;
    private final Supplier<CutOrders> orders;

    /** Asked for when the first order waits, because the engine is made before them. */
    QueueFeed(Supplier<TailorQueue> queue, Supplier<CutOrders> orders) {
        this.queue = queue;
        this.orders = orders;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::begun);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::ended);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::ended);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::left);
    }

    private void begun(DelegateTask task) {
        begun(
                task.getExecution().getProcessBusinessKey(),
                task.getId(),
                DeskTask.of(task.getTaskDefinitionKey()).kind(),
                task.getCreateTime());
    }

    private void ended(DelegateTask task) {
        ended(task.getExecution().getProcessBusinessKey(), task.getId());
    }

    /** @param waitId of the task, or of the job that failed */
    void begun(String orderId, String waitId, Kind kind, Date since) {
        queue.get()
                .add(new Waiting(
                        orderId,
                        waitId,
                        kind,
                        since.toInstant(),
                        orders.get().get(orderId).reasons()));
    }

    void ended(String orderId, String waitId) {
        queue.get().remove(orderId, waitId);
    }

    /** Its process has ended: nobody waits for the order any more, or its customer does. */
    private void left(DelegateExecution process) {
        String orderId = process.getProcessBusinessKey();
        queue.get().removeAll(orderId);
        orders.get()
                .find(orderId)
                .filter(order -> order.state() == OrderState.REJECTED)
                .ifPresent(order -> {
                    Instant since = order.changedAt();
                    queue.get()
                            .add(new Waiting(orderId, TailorQueue.SENT_BACK, Kind.SENT_BACK, since, order.reasons()));
                });
    }
}
