package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorQuestion;
import io.tailorline.workflow.patternroom.TailorQueue;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;

/** What of an order waits for a tailor, user tasks and failed steps, and which of them a decision is about. */
final class OpenQuestions {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TailorQueue waiting;

    OpenQuestions(TaskService tasks, RuntimeService runtime, ManagementService management, TailorQueue waiting) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.waiting = waiting;
    }

    /**
     * What a decision is about.
     *
     * @param work of the order: its shell, or a further material
     * @param kind of the question that the tailor saw; empty for whatever that work waits for
     */
    record Subject(String work, Optional<Kind> kind) {
        private boolean mayBe(Kind other) {
            return kind.map(other::equals).orElse(true);
        }
    }

    /** Whether the order waits, but not for this, or for several and none is named. */
    boolean isAnother(String orderId, Optional<TailorQuestion> seen) {
        List<TailorQuestion> open = waiting.of(orderId).stream()
                .map(TailorDesk.Task::question)
                .distinct()
                .toList();
        return seen.map(question -> !open.isEmpty() && !open.contains(question)).orElse(open.size() > 1);
    }

    Subject about(String orderId, Optional<TailorQuestion> seen) {
        return seen.map(question ->
                        new Subject(new MaterialWork(orderId, question.material()).id(), Optional.of(question.kind())))
                .orElseGet(() -> about(orderId));
    }

    /** What a decision about all of the order is about: the material that has waited longest. */
    Subject about(String orderId) {
        return new Subject(
                waiting.of(orderId).stream()
                        .findFirst()
                        .map(task -> new MaterialWork(orderId, task.material()).id())
                        .orElse(orderId),
                Optional.empty());
    }

    Optional<Task> task(Subject about) {
        return tasks
                .createTaskQuery()
                .processDefinitionKeyIn(ProcessVariables.PROCESS, ProcessVariables.MATERIAL_PROCESS)
                .processInstanceBusinessKey(about.work())
                .list()
                .stream()
                .filter(task ->
                        about.mayBe(DeskTask.of(task.getTaskDefinitionKey()).kind()))
                .findFirst();
    }

    /** Gives the failed step another try, which closes its incident; false where none has failed. */
    boolean retry(Subject about) {
        Optional<Incident> incident = about.mayBe(Kind.INCIDENT) ? incident(about.work()) : Optional.empty();
        incident.ifPresent(open -> management.setJobRetries(open.getConfiguration(), 1));
        return incident.isPresent();
    }

    boolean areOpen(String orderId) {
        Subject about = about(orderId);
        return task(about).isPresent() || incident(about.work()).isPresent();
    }

    private Optional<Incident> incident(String work) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(work)
                        .singleResult())
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                        .findFirst());
    }
}
