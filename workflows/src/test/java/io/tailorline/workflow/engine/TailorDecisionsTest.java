package io.tailorline.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.OrderVersion;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TailorDesk.ChangedMeanwhile;
import io.tailorline.workflow.TailorDesk.Kind;
import io.tailorline.workflow.TailorDesk.NotWaiting;
import io.tailorline.workflow.TailorDesk.Task;
import io.tailorline.workflow.step.OrderSignals.Outcome;
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

    private static Style stooped(double amount) {
        return SampleOrders.specification(SampleOrders.medianMan())
                .withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, amount)))
                .style();
    }

    private void approve(Style bench, String seen) throws NotWaiting, ChangedMeanwhile {
        process.desk.approve(order, bench, seen, "tailor");
        process.runJobs();
    }

    private String tag() {
        return process.orderToCut.specification(order).orElseThrow().tag();
    }

    @Test
    void what_is_on_the_bench_is_drafted_and_approved_in_one_step() throws NotWaiting, ChangedMeanwhile {
        process.steps.flagged = true;
        take();
        String before = tag();
        approve(stooped(10), before);
        assertThat(process.steps.calls).containsExactly("check", "draft", "check", "draft", "ask");
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(process.orderToCut.specification(order).orElseThrow().style().alterations())
                .isEqualTo(stooped(10).alterations());
        assertThat(process.database.versions().of(order))
                .extracting(OrderVersion::kind, OrderVersion::tag, OrderVersion::by)
                .containsExactly(
                        tuple(OrderVersion.Kind.ORDERED, before, OrderVersion.CUSTOMER),
                        tuple(OrderVersion.Kind.APPROVED, tag(), "tailor"));
    }

    @Test
    void a_bench_as_the_order_is_approves_it_without_another_draft() throws NotWaiting, ChangedMeanwhile {
        process.steps.flagged = true;
        take();
        approve(Style.twoPiece(), tag());
        assertThat(process.steps.calls).containsExactly("check", "draft", "ask");
    }

    @Test
    void an_approval_of_what_somebody_else_has_changed_does_nothing() throws NotWaiting, ChangedMeanwhile {
        process.steps.flagged = true;
        take();
        String seen = tag();
        process.desk.redraft(order, stooped(5).alterations(), "another");
        process.runJobs();
        assertThatThrownBy(() -> approve(stooped(10), seen)).isInstanceOf(ChangedMeanwhile.class);
        waitsFor(Kind.REVIEW);

        String seenAgain = tag();
        process.desk.redraft(order, SampleOrders.manWith(Measurement.WAIST_GIRTH, 950), "another");
        process.runJobs();
        assertThatThrownBy(() -> approve(stooped(10), seenAgain)).isInstanceOf(ChangedMeanwhile.class);
        waitsFor(Kind.REVIEW);
        approve(stooped(10), tag());
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void what_was_approved_is_reviewed_again_when_it_is_measured_again() throws NotWaiting, ChangedMeanwhile {
        process.steps.flagged = true;
        take();
        approve(stooped(10), tag());
        nested(Outcome.REFUSED);
        waitsFor(Kind.NO_MARKER);
        process.desk.redraft(order, SampleOrders.manWith(Measurement.WAIST_GIRTH, 950), "tailor");
        process.runJobs();
        waitsFor(Kind.REVIEW);
    }

    @Test
    void a_bench_is_approved_only_where_an_order_may_be_drafted_again() {
        process.steps.faultsToCome = 3;
        take();
        waitsFor(Kind.INCIDENT);
        assertThatThrownBy(() -> approve(stooped(10), tag())).isInstanceOf(NotWaiting.class);
        assertThat(process.orderToCut.specification(order).orElseThrow().style().alterations())
                .isEmpty();
    }
}
