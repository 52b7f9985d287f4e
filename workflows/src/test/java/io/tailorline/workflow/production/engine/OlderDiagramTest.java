package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that the diagram of 0.2.0 began end with the steps of this version, wherever they waited. */
class OlderDiagramTest {

    private final ProcessFixture process = new ProcessFixture("diagrams/0.2.0.bpmn");

    /** Where each order waits, by number. */
    private final Map<String, String> places = new LinkedHashMap<>();

    @AfterEach
    void close() {
        process.close();
    }

    private String take() {
        String order = "TL-" + (places.size() + 1);
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
        places.put(order, "");
        return order;
    }

    private void waits(String order, String activity) {
        assertThat(process.standsIn(order, activity)).as(activity).isTrue();
        places.put(order, activity);
    }

    private void nested(String order, Outcome outcome) {
        process.signals.markerAnswered(order, variable(order, ProcessVariables.MARKER_COMMAND), outcome);
        process.runJobs();
    }

    private void knifeStarts(String order) {
        process.signals.knifeStarted(order, variable(order, ProcessVariables.JOB_ID));
        process.runJobs();
    }

    private void cutEnds(String order, Outcome outcome) {
        String job = variable(order, ProcessVariables.JOB_ID);
        process.database.jobs().move(job, outcome == Outcome.DONE ? JobState.DONE : JobState.ABORTED);
        process.signals.cutEnded(order, job, outcome);
        process.runJobs();
    }

    private String variable(String order, String name) {
        String instance = process.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();
        return (String) process.engine.getRuntimeService().getVariable(instance, name);
    }

    private void fillEveryPlace() {
        process.steps.flagged = true;
        waits(take(), "reviewPattern");
        process.steps.flagged = false;
        process.steps.drafts = false;
        waits(take(), "correctMeasurements");
        process.steps.drafts = true;
        waits(take(), "awaitMarker");
        String order = take();
        nested(order, Outcome.REFUSED);
        waits(order, "decideNoMarker");
        order = take();
        nested(order, Outcome.FAILED);
        waits(order, "decideNestingFailed");
        process.steps.overBudget = true;
        order = take();
        nested(order, Outcome.DONE);
        waits(order, "decideOverBudget");
        process.steps.byLittle = true;
        order = take();
        nested(order, Outcome.DONE);
        waits(order, "awaitMarkerForTime");
        process.steps.overBudget = false;
        order = take();
        nested(order, Outcome.DONE);
        waits(order, "tableAnswers");
        order = take();
        nested(order, Outcome.DONE);
        cutEnds(order, Outcome.FAILED);
        waits(order, "decideNotStarted");
        order = take();
        nested(order, Outcome.DONE);
        knifeStarts(order);
        waits(order, "awaitCut");
        order = take();
        nested(order, Outcome.DONE);
        knifeStarts(order);
        cutEnds(order, Outcome.FAILED);
        waits(order, "decideCutFailed");
    }

    /** One thing that a person, a nester or a table does. */
    private void goOn(String order) {
        TaskService tasks = process.engine.getTaskService();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(order).singleResult();
        if (task != null) {
            tasks.complete(task.getId(), Map.of(ProcessVariables.DECISION, ProcessVariables.APPROVE));
            process.runJobs();
        } else if (process.standsIn(order, "tableAnswers")) {
            knifeStarts(order);
        } else if (process.standsIn(order, "awaitCut")) {
            cutEnds(order, Outcome.DONE);
        } else {
            nested(order, Outcome.DONE);
        }
    }

    @Test
    void orders_in_every_place_end_after_the_diagram_of_this_version_was_deployed() {
        fillEveryPlace();
        process.engine
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("order-to-cut.bpmn")
                .deploy();

        for (String order : places.keySet()) {
            for (int acts = 0; acts < 6 && !process.hasEnded(order); acts++) {
                goOn(order);
            }
            assertThat(process.hasEnded(order)).as(places.get(order)).isTrue();
            assertThat(process.steps.calls).as(places.get(order)).contains("finish");
            process.steps.calls.clear();
        }
        assertThat(process.queue()).isEmpty();
    }
}
