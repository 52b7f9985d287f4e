package io.tailorline.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.workflow.CutRoom.JobState;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderToCut.CancelResult;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TailorDesk.Kind;
import io.tailorline.workflow.TailorDesk.NotWaiting;
import io.tailorline.workflow.TailorDesk.Task;
import io.tailorline.workflow.step.OrderSignals.Outcome;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every path of the diagram, one order each on one engine. */
@TestInstance(Lifecycle.PER_CLASS)
class OrderToCutProcessTest {

    private ProcessFixture process;
    private int number;
    private String order;

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
        process.steps.faultsToCome = 0;
    }

    private void take() {
        process.orderToCut.start(SampleOrders.order(order, SampleOrders.medianMan()));
        process.runJobs();
    }

    private void nested(Outcome outcome) {
        assertThat(process.signals.markerAnswered(order, variable("markerCommand"), outcome))
                .isTrue();
        process.runJobs();
    }

    private void knifeStarts() {
        assertThat(process.signals.knifeStarted(order, variable("jobId"))).isTrue();
        process.database.orders().move(order, OrderState.CUTTING);
    }

    private void cutEnds(Outcome outcome) {
        process.database.jobs().move(variable("jobId"), outcome == Outcome.DONE ? JobState.DONE : JobState.ABORTED);
        assertThat(process.signals.cutEnded(order, variable("jobId"), outcome)).isTrue();
        process.runJobs();
    }

    private void takeToTheTable() {
        take();
        nested(Outcome.DONE);
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
    }

    private String variable(String name) {
        String instance = process.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();
        return (String) process.engine.getRuntimeService().getVariable(instance, name);
    }

    private OrderState state() {
        return process.orderToCut.find(order).orElseThrow().state();
    }

    private void waitsFor(Kind kind) {
        assertThat(process.desk.queue())
                .filteredOn(task -> task.orderId().equals(order))
                .extracting(Task::kind)
                .containsExactly(kind);
    }

    private void approve() throws NotWaiting {
        process.desk.approve(order, "tailor");
        process.runJobs();
    }

    private void redraft() throws NotWaiting {
        process.desk.redraft(order, SampleOrders.medianMan(), "tailor");
        process.runJobs();
    }

    private void sendBack() throws NotWaiting {
        process.desk.sendBack(order, "The cloth is too narrow.", "tailor");
        process.runJobs();
    }

    private void isSentBack() {
        assertThat(process.hasEnded(order)).isTrue();
        assertThat(state()).isEqualTo(OrderState.REJECTED);
        assertThat(process.orderToCut.find(order).orElseThrow().reasons()).containsExactly("The cloth is too narrow.");
    }

    @Test
    void an_order_that_nobody_need_look_at_runs_to_the_cut() {
        take();
        assertThat(state()).isEqualTo(OrderState.NESTING);
        nested(Outcome.DONE);
        assertThat(state()).isEqualTo(OrderState.WAITING_TABLE);
        knifeStarts();
        cutEnds(Outcome.DONE);

        assertThat(process.steps.calls).containsExactly("check", "draft", "ask", "read", "plan", "send", "finish");
        assertThat(process.hasEnded(order)).isTrue();
        assertThat(state()).isEqualTo(OrderState.CUT);
    }

    @Test
    void a_flagged_order_waits_for_the_tailor_and_goes_on_when_approved() throws NotWaiting {
        process.steps.flagged = true;
        take();
        waitsFor(Kind.REVIEW);
        assertThat(state()).isEqualTo(OrderState.TAILOR_REVIEW);
        approve();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void an_approval_is_a_stage_of_the_order() throws NotWaiting {
        process.steps.flagged = true;
        take();
        approve();
        assertThat(process.orderToCut.find(order).orElseThrow().stages())
                .singleElement()
                .satisfies(stage -> {
                    assertThat(stage.name()).isEqualTo("review");
                    assertThat(stage.seconds()).isBetween(0.0, 60.0);
                });
    }

    @Test
    void a_flagged_order_is_drafted_again_with_corrected_measurements() throws NotWaiting {
        process.steps.flagged = true;
        take();
        process.steps.flagged = false;
        redraft();
        assertThat(process.steps.calls).containsExactly("check", "draft", "check", "draft", "ask");
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void a_flagged_order_is_sent_back() throws NotWaiting {
        process.steps.flagged = true;
        take();
        sendBack();
        isSentBack();
    }

    @Test
    void a_body_that_cannot_be_drafted_is_the_tailors_who_corrects_it() throws NotWaiting {
        process.steps.drafts = false;
        take();
        waitsFor(Kind.NOT_DRAFTED);
        assertThat(state()).isEqualTo(OrderState.REJECTED);
        assertThatThrownBy(this::approve).isInstanceOf(NotWaiting.class);
        process.steps.drafts = true;
        redraft();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void a_body_that_cannot_be_drafted_is_sent_back() throws NotWaiting {
        process.steps.drafts = false;
        take();
        sendBack();
        isSentBack();
    }

    @Test
    void a_marker_that_cannot_be_made_is_tried_again_or_sent_back() throws NotWaiting {
        take();
        nested(Outcome.REFUSED);
        waitsFor(Kind.NO_MARKER);
        approve();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        nested(Outcome.REFUSED);
        redraft();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        nested(Outcome.REFUSED);
        sendBack();
        isSentBack();
    }

    @Test
    void a_nester_that_failed_is_an_incident_and_is_asked_again() throws NotWaiting {
        take();
        nested(Outcome.FAILED);
        waitsFor(Kind.INCIDENT);
        assertThatThrownBy(this::redraft).isInstanceOf(NotWaiting.class);
        approve();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void an_answer_to_an_older_command_finds_nobody() throws NotWaiting {
        take();
        String first = variable("markerCommand");
        nested(Outcome.REFUSED);
        approve();
        assertThat(process.signals.markerAnswered(order, first, Outcome.DONE)).isFalse();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void a_marker_that_no_table_can_cut_is_the_tailors() {
        process.steps.plans = false;
        take();
        nested(Outcome.DONE);
        waitsFor(Kind.NO_MARKER);
    }

    @Test
    void a_cut_over_the_budget_is_approved_by_a_person() throws NotWaiting {
        process.steps.overBudget = true;
        take();
        nested(Outcome.DONE);
        waitsFor(Kind.OVER_BUDGET);
        assertThat(state()).isEqualTo(OrderState.PLANNED);
        approve();
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
    }

    @Test
    void a_cut_over_the_budget_is_drafted_again_or_sent_back() throws NotWaiting {
        process.steps.overBudget = true;
        take();
        nested(Outcome.DONE);
        redraft();
        nested(Outcome.DONE);
        waitsFor(Kind.OVER_BUDGET);
        sendBack();
        isSentBack();
    }

    @Test
    void an_order_is_cancelled_while_its_marker_is_made() {
        take();
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.Cancelled());
        assertThat(process.hasEnded(order)).isTrue();
        assertThat(state()).isEqualTo(OrderState.CANCELLED);
        assertThat(process.signals.markerAnswered(order, "command", Outcome.DONE))
                .isFalse();
    }

    @Test
    void an_order_that_waits_for_a_table_is_cancelled_and_its_job_called_off() {
        takeToTheTable();
        int before = process.outbox.size();
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.Cancelled());
        assertThat(process.database.jobs().open())
                .noneMatch(job -> job.orderId().equals(order));
        assertThat(process.outbox.size()).isEqualTo(before + 1);
    }

    @Test
    void an_order_whose_start_was_pressed_is_not_cancelled() {
        takeToTheTable();
        process.database.jobs().startAsked(variable("jobId"), true);
        assertThat(process.orderToCut.cancel(order, "customer"))
                .isEqualTo(new CancelResult.TooLate(OrderState.WAITING_TABLE));
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
    }

    @Test
    void an_order_under_the_knife_is_not_cancelled() {
        takeToTheTable();
        knifeStarts();
        assertThat(process.orderToCut.cancel(order, "customer"))
                .isEqualTo(new CancelResult.TooLate(OrderState.CUTTING));
    }

    @Test
    void an_order_whose_cut_broke_off_is_not_cancelled_either_when_it_waits_to_be_cut_again() throws NotWaiting {
        takeToTheTable();
        process.database.jobs().startAsked(variable("jobId"), true);
        knifeStarts();
        cutEnds(Outcome.FAILED);
        assertThat(process.orderToCut.cancel(order, "customer")).isInstanceOf(CancelResult.TooLate.class);
        approve();
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
        assertThat(process.orderToCut.cancel(order, "customer")).isInstanceOf(CancelResult.TooLate.class);
    }

    @Test
    void an_order_that_nobody_knows_is_not_cancelled() {
        assertThat(process.orderToCut.cancel("TL-none", "customer")).isEqualTo(new CancelResult.UnknownOrder());
    }

    @Test
    void a_fault_that_passes_is_retried_and_nobody_is_called() {
        process.steps.faultsToCome = 2;
        take();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(process.desk.queue()).noneMatch(task -> task.orderId().equals(order));
    }

    @Test
    void a_fault_that_stays_is_an_incident_until_somebody_lets_it_try_again() throws NotWaiting {
        process.steps.faultsToCome = 3;
        take();
        waitsFor(Kind.INCIDENT);
        assertThat(state()).isEqualTo(OrderState.INCIDENT);
        assertThat(process.orderToCut.find(order).orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("The disk is full.");
        approve();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(state()).isEqualTo(OrderState.NESTING);
    }

    @Test
    void an_incident_can_be_cancelled_or_sent_back() throws NotWaiting {
        process.steps.faultsToCome = 3;
        take();
        sendBack();
        isSentBack();

        nextOrder();
        process.steps.faultsToCome = 3;
        take();
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.Cancelled());
        assertThat(state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_job_that_ends_before_its_start_is_sent_again_when_somebody_says_so() throws NotWaiting {
        takeToTheTable();
        cutEnds(Outcome.FAILED);
        waitsFor(Kind.INCIDENT);
        approve();
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
        knifeStarts();
        cutEnds(Outcome.DONE);
        assertThat(state()).isEqualTo(OrderState.CUT);
    }

    @Test
    void a_cut_that_failed_is_cut_again_or_sent_back() throws NotWaiting {
        takeToTheTable();
        knifeStarts();
        cutEnds(Outcome.FAILED);
        waitsFor(Kind.INCIDENT);
        approve();
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
        assertThat(process.steps.calls).endsWith("finish", "send");
        knifeStarts();
        cutEnds(Outcome.FAILED);
        sendBack();
        isSentBack();
    }

    @Test
    void the_tailor_sees_the_corrected_measurements() throws NotWaiting {
        process.steps.drafts = false;
        take();
        MeasurementSet corrected = SampleOrders.manWith(Measurement.WAIST_GIRTH, 950);
        process.desk.redraft(order, corrected, "tailor");
        process.runJobs();
        assertThat(process.desk.body(order)).contains(corrected);
        assertThat(process.desk.body("TL-none")).isEmpty();
    }

    @Test
    void one_order_is_found_without_the_queue_of_all() throws NotWaiting {
        assertThat(process.desk.task(order)).isEmpty();
        process.steps.flagged = true;
        take();
        Task review = process.desk.task(order).orElseThrow();
        assertThat(review.kind()).isEqualTo(Kind.REVIEW);
        assertThat(process.desk.queue()).contains(review);
        approve();
        assertThat(process.desk.task(order)).isEmpty();

        nextOrder();
        process.steps.faultsToCome = 3;
        take();
        Task incident = process.desk.task(order).orElseThrow();
        assertThat(incident.kind()).isEqualTo(Kind.INCIDENT);
        assertThat(process.desk.queue()).contains(incident);
    }

    @Test
    void the_budget_is_told() {
        assertThat(process.orderToCut.budgetSeconds()).isEqualTo(ProcessFixture.BUDGET_SECONDS);
    }

    @Test
    void an_order_that_waits_for_nobody_takes_no_decision() {
        take();
        for (ThrowingCallable decision : List.<ThrowingCallable>of(this::approve, this::redraft, this::sendBack)) {
            assertThatThrownBy(decision).isInstanceOf(NotWaiting.class).hasMessageContaining("nesting");
        }
    }
}
