package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.Refused;
import io.tailorline.workflow.patternroom.TailorDesk.Task;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Orders on one engine, one each test: what happens to them from outside. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class OrdersOnOneEngine {

    ProcessFixture process;
    private int number;
    String order;

    @BeforeAll
    void start() {
        process = new ProcessFixture();
    }

    @AfterAll
    void stop() {
        process.close();
    }

    @BeforeEach
    void nextOrder() {
        order = "TL-" + ++number;
        process.steps.calls.clear();
        process.steps.flagged = false;
        process.steps.drafts = true;
        process.steps.plans = true;
        process.steps.overBudget = false;
        process.steps.byLittle = false;
        process.steps.faultsToCome = 0;
        process.steps.drafting = null;
    }

    void take() {
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
    }

    void nested(Outcome outcome) {
        assertThat(process.signals.markerAnswered(order, variable("markerCommand"), outcome))
                .isTrue();
        process.runJobs();
    }

    void knifeStarts() {
        assertThat(process.signals.knifeStarted(order, variable("jobId"))).isTrue();
        process.database.orders().move(order, OrderState.CUTTING);
    }

    void cutEnds(Outcome outcome) {
        process.database.jobs().move(variable("jobId"), outcome == Outcome.DONE ? JobState.DONE : JobState.ABORTED);
        assertThat(process.signals.cutEnded(order, variable("jobId"), outcome)).isTrue();
        process.runJobs();
    }

    void takeToTheTable() {
        take();
        nested(Outcome.DONE);
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
    }

    String variable(String name) {
        String instance = process.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();
        return (String) process.engine.getRuntimeService().getVariable(instance, name);
    }

    OrderState state() {
        return process.orderToCut.find(order).orElseThrow().state();
    }

    void waitsFor(Kind kind) {
        assertThat(process.queue())
                .filteredOn(task -> task.orderId().equals(order))
                .extracting(Task::kind)
                .containsExactly(kind);
    }

    /** Of what is on the order. */
    String tag() {
        return process.orderToCut.specification(order).orElseThrow().tag();
    }

    void approve() throws Refused {
        process.desk.approve(order, "tailor");
        process.runJobs();
    }

    void redraft() throws Refused {
        process.desk.redraft(order, SampleOrders.medianMan(), tag(), "tailor");
        process.runJobs();
    }

    void sendBack() throws Refused {
        sendBack(tag(), "tailor");
        process.runJobs();
    }

    /** @param seen tag of the order that the tailor saw */
    void sendBack(String seen, String by) throws Refused {
        process.desk.sendBack(order, List.of(Notice.verbatim("The cloth is too narrow.")), seen, by);
    }

    void isSentBack() {
        assertThat(process.hasEnded(order)).isTrue();
        assertThat(state()).isEqualTo(OrderState.REJECTED);
        assertThat(process.orderToCut.find(order).orElseThrow().reasons())
                .extracting(Notice::text)
                .containsExactly("The cloth is too narrow.");
    }
}
