package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.cutroom.MissingDecision;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Completes the user task in which an order waits after a cut that left pieces. */
final class CamundaMissingDecision implements MissingDecision {

    private final TaskService tasks;

    CamundaMissingDecision(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean isAwaited(String orderId) {
        return task(orderId).isPresent();
    }

    @Override
    public void send(String orderId) {
        complete(orderId, ProcessVariables.APPROVE);
    }

    @Override
    public void nest(String orderId) {
        complete(orderId, ProcessVariables.NEST);
    }

    private void complete(String orderId, String decision) {
        Task task = task(orderId)
                .orElseThrow(() -> new IllegalStateException("Order '%s' does not wait.".formatted(orderId)));
        tasks.complete(task.getId(), Map.of(ProcessVariables.DECISION, decision));
    }

    private Optional<Task> task(String orderId) {
        return tasks
                .createTaskQuery()
                .processDefinitionKeyIn(ProcessVariables.PROCESS, ProcessVariables.MATERIAL_PROCESS)
                .processInstanceBusinessKey(orderId)
                .taskDefinitionKey(DeskTask.DECIDE_CUT_FAILED.id())
                .list()
                .stream()
                .findFirst();
    }
}
