package io.tailorline.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TailorDesk.Kind;
import io.tailorline.workflow.TailorDesk.NotWaiting;
import io.tailorline.workflow.TailorDesk.Task;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What waits for a tailor, and what he may decide. */
class TailorDecisionsTest extends OrdersOnOneEngine {

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
    void the_tailor_sees_the_corrected_measurements() throws NotWaiting {
        process.steps.drafts = false;
        take();
        MeasurementSet corrected = SampleOrders.manWith(Measurement.WAIST_GIRTH, 950);
        process.desk.redraft(order, corrected, "tailor");
        process.runJobs();
        assertThat(process.orderToCut.specification(order).orElseThrow().body()).isEqualTo(corrected);
        assertThat(process.orderToCut.specification("TL-none")).isEmpty();
    }

    @Test
    void one_order_is_found_without_the_queue_of_all() throws NotWaiting {
        assertThat(process.desk.task(order)).isEmpty();
        process.steps.flagged = true;
        take();
        Task review = process.desk.task(order).orElseThrow();
        assertThat(review.kind()).isEqualTo(Kind.REVIEW);
        assertThat(process.queue()).contains(review);
        approve();
        assertThat(process.desk.task(order)).isEmpty();

        nextOrder();
        process.steps.faultsToCome = 3;
        take();
        Task incident = process.desk.task(order).orElseThrow();
        assertThat(incident.kind()).isEqualTo(Kind.INCIDENT);
        assertThat(process.queue()).contains(incident);
    }

    @Test
    void an_order_that_waits_for_nobody_takes_no_decision() {
        take();
        for (ThrowingCallable decision : List.<ThrowingCallable>of(this::approve, this::redraft, this::sendBack)) {
            assertThatThrownBy(decision).isInstanceOf(NotWaiting.class).hasMessageContaining("nesting");
        }
    }
}
