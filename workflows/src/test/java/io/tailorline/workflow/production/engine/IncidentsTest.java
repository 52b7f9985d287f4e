package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.NotWaiting;
import io.tailorline.workflow.patternroom.TailorDesk.Refused;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import org.junit.jupiter.api.Test;

/** What fails, who is called, and how it goes on. */
class IncidentsTest extends OrdersOnOneEngine {

    @Test
    void a_nester_that_failed_is_an_incident_and_is_asked_again() throws Refused {
        take();
        nested(Outcome.FAILED);
        waitsFor(Kind.INCIDENT);
        assertThatThrownBy(this::redraft).isInstanceOf(NotWaiting.class);
        approve();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void a_fault_that_passes_is_retried_and_nobody_is_called() {
        process.steps.faultsToCome = 2;
        take();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(process.queue()).noneMatch(task -> task.orderId().equals(order));
    }

    @Test
    void a_fault_that_stays_is_an_incident_until_somebody_lets_it_try_again() throws Refused {
        process.steps.faultsToCome = 3;
        take();
        waitsFor(Kind.INCIDENT);
        assertThat(state()).isEqualTo(OrderState.INCIDENT);
        assertThat(process.orderToCut.find(order).orElseThrow().reasons())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .contains("The disk is full.");
        approve();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(state()).isEqualTo(OrderState.NESTING);
    }

    @Test
    void an_incident_can_be_cancelled_or_sent_back() throws Refused {
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
    void a_job_that_ends_before_its_start_is_sent_again_when_somebody_says_so() throws Refused {
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
    void a_cut_that_failed_is_cut_again_or_sent_back() throws Refused {
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
}
