package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.Refused;
import io.tailorline.workflow.production.OrderState;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** The way of an order from its measurements to the table, and where it waits for a decision about marker and time. */
class OrderToCutProcessTest extends OrdersOnOneEngine {

    @Test
    void an_order_that_nobody_need_look_at_runs_to_the_cut() {
        take();
        assertThat(state()).isEqualTo(OrderState.NESTING);
        nested(Outcome.DONE);
        assertThat(state()).isEqualTo(OrderState.WAITING_TABLE);
        knifeStarts();
        cutEnds(Outcome.DONE);

        assertThat(process.steps.calls).containsExactly("check", "draft", "ask", "plan", "send", "finish");
        assertThat(process.hasEnded(order)).isTrue();
        assertThat(state()).isEqualTo(OrderState.CUT);
    }

    @Test
    void a_marker_that_cannot_be_made_is_tried_again_or_sent_back() throws Refused {
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
    void an_answer_to_an_older_command_finds_nobody() throws Refused {
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
    void a_cut_over_the_budget_by_little_is_nested_once_more_before_a_person_is_asked() throws Refused {
        process.steps.overBudget = true;
        process.steps.byLittle = true;
        take();
        nested(Outcome.DONE);
        assertThat(process.standsIn(order, "awaitMarkerForTime")).isTrue();
        assertThat(state()).isEqualTo(OrderState.NESTING);

        nested(Outcome.DONE);
        waitsFor(Kind.OVER_BUDGET);
        assertThat(process.steps.calls).containsExactly("check", "draft", "ask", "plan", "askForTime", "plan");
    }

    @Test
    void an_order_for_which_no_nester_finds_time_goes_on_with_the_marker_that_it_has() {
        process.steps.overBudget = true;
        process.steps.byLittle = true;
        take();
        nested(Outcome.DONE);
        String late = variable("markerCommand");

        Job patience = process.timer(order);
        assertThat(patience.getDuedate())
                .isCloseTo(new Date(), Duration.ofMinutes(1).toMillis());
        process.engine.getManagementService().executeJob(patience.getId());
        process.runJobs();

        waitsFor(Kind.OVER_BUDGET);
        assertThat(process.steps.calls)
                .containsExactly("check", "draft", "ask", "plan", "askForTime", "giveUpForTime", "plan");
        assertThat(process.signals.markerAnswered(order, late, Outcome.DONE)).isFalse();
    }

    @Test
    void a_cut_over_the_budget_is_approved_by_a_person() throws Refused {
        process.steps.overBudget = true;
        take();
        nested(Outcome.DONE);
        waitsFor(Kind.OVER_BUDGET);
        assertThat(state()).isEqualTo(OrderState.PLANNED);
        approve();
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
    }

    @Test
    void a_cut_over_the_budget_is_drafted_again_or_sent_back() throws Refused {
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
    void the_budget_is_told() {
        assertThat(process.orderToCut.budgetSeconds()).isEqualTo(ProcessFixture.BUDGET_SECONDS);
    }

    /** Nothing else has to be done first, however much waits for a thread. */
    @Test
    void an_order_is_cut_in_the_transaction_of_the_event_that_ends_its_cut() {
        takeToTheTable();
        knifeStarts();
        String job = variable("jobId");
        process.database.jobs().move(job, JobState.DONE);
        process.database
                .transaction()
                .executeWithoutResult(status -> process.signals.cutEnded(order, job, Outcome.DONE));
        assertThat(state()).isEqualTo(OrderState.CUT);
    }
}
