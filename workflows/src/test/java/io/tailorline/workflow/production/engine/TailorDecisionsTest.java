package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk.ChangedMeanwhile;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.NotWaiting;
import io.tailorline.workflow.patternroom.TailorDesk.Refused;
import io.tailorline.workflow.patternroom.TailorDesk.Task;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.MeasureAgainResult;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What waits for a tailor, and what he may decide. */
class TailorDecisionsTest extends OrdersOnOneEngine {

    @Test
    void a_flagged_order_waits_for_the_tailor_and_goes_on_when_approved() throws Refused {
        process.steps.flagged = true;
        take();
        waitsFor(Kind.REVIEW);
        assertThat(state()).isEqualTo(OrderState.TAILOR_REVIEW);
        approve();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void an_approval_is_a_stage_of_the_order() throws Refused {
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
    void a_flagged_order_is_drafted_again_with_corrected_measurements() throws Refused {
        process.steps.flagged = true;
        take();
        process.steps.flagged = false;
        redraft();
        assertThat(process.steps.calls).containsExactly("check", "draft", "check", "draft", "ask");
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void a_flagged_order_is_sent_back() throws Refused {
        process.steps.flagged = true;
        take();
        sendBack();
        isSentBack();
    }

    @Test
    void a_body_that_cannot_be_drafted_is_the_tailors_who_corrects_it() throws Refused {
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
    void a_body_that_cannot_be_drafted_is_sent_back() throws Refused {
        process.steps.drafts = false;
        take();
        sendBack();
        isSentBack();
    }

    @Test
    void the_tailor_sees_the_corrected_measurements() throws Refused {
        process.steps.drafts = false;
        take();
        MeasurementSet corrected = SampleOrders.manWith(Measurement.WAIST_GIRTH, 950);
        process.desk.redraft(order, corrected, tag(), "tailor");
        process.runJobs();
        assertThat(process.orderToCut.specification(order).orElseThrow().body()).isEqualTo(corrected);
        assertThat(process.orderToCut.specification("TL-none")).isEmpty();
    }

    @Test
    void one_order_is_found_without_the_queue_of_all() throws Refused {
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

    private void approve(Style bench, String seen) throws Refused {
        OrderSpecification now = process.database.specifications().get(order);
        process.desk.approve(order, now.withBench(bench), seen, "tailor");
        process.runJobs();
    }

    @Test
    void what_is_on_the_bench_is_drafted_and_approved_in_one_step() throws Refused {
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
    void a_bench_as_the_order_is_approves_it_without_another_draft() throws Refused {
        process.steps.flagged = true;
        take();
        approve(Style.twoPiece(), tag());
        assertThat(process.steps.calls).containsExactly("check", "draft", "ask");
    }

    @Test
    void an_approval_of_what_somebody_else_has_changed_does_nothing() throws Refused {
        process.steps.flagged = true;
        take();
        String seen = tag();
        process.desk.redraft(order, stooped(5).alterations(), seen, "another");
        process.runJobs();
        assertThatThrownBy(() -> approve(stooped(10), seen)).isInstanceOf(ChangedMeanwhile.class);
        waitsFor(Kind.REVIEW);

        String seenAgain = tag();
        process.desk.redraft(order, SampleOrders.manWith(Measurement.WAIST_GIRTH, 950), seenAgain, "another");
        process.runJobs();
        assertThatThrownBy(() -> approve(stooped(10), seenAgain)).isInstanceOf(ChangedMeanwhile.class);
        waitsFor(Kind.REVIEW);
        approve(stooped(10), tag());
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void the_second_of_two_tailors_who_draft_again_changes_nothing() throws Refused {
        process.steps.flagged = true;
        take();
        String seen = tag();
        process.desk.redraft(order, stooped(5).alterations(), seen, "anna");
        process.runJobs();
        OrderSpecification annas = process.orderToCut.specification(order).orElseThrow();
        MeasurementSet wider = SampleOrders.manWith(Measurement.WAIST_GIRTH, 950);
        assertThatThrownBy(() -> process.desk.redraft(order, wider, seen, "bert"))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        changed -> assertThat(changed.seen()).isEqualTo(seen));
        assertThatThrownBy(() -> process.desk.redraft(order, stooped(10).alterations(), seen, "bert"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(process.orderToCut.specification(order)).contains(annas);
        waitsFor(Kind.REVIEW);
        assertThatThrownBy(() -> sendBack(seen, "bert")).isInstanceOf(ChangedMeanwhile.class);
        waitsFor(Kind.REVIEW);
        process.desk.redraft(order, wider, tag(), "bert");
        process.runJobs();
        assertThat(process.orderToCut.specification(order)).contains(annas.withBody(wider));
    }

    @Test
    void a_corrected_measurement_that_arrives_after_the_approval_does_nothing_to_what_was_approved() throws Refused {
        process.steps.flagged = true;
        take();
        String seen = tag();
        approve(stooped(10), seen);
        String approved = tag();
        MeasurementSet wider = SampleOrders.manWith(Measurement.WAIST_GIRTH, 950);
        assertThatThrownBy(() -> process.desk.redraft(order, wider, seen, "bert"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> process.desk.redraft(order, wider, approved, "bert"))
                .isInstanceOf(NotWaiting.class);
        assertThat(tag()).isEqualTo(approved);
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void an_order_that_was_sent_back_begins_again_with_what_its_customer_measured() throws Refused {
        MeasurementSet wider = SampleOrders.manWith(Measurement.WAIST_GIRTH, 950);
        process.steps.flagged = true;
        take();
        assertThat(process.orderToCut.measureAgain(order, wider, OrderVersion.CUSTOMER))
                .isEqualTo(new MeasureAgainResult.NotSentBack(OrderState.TAILOR_REVIEW));
        OrderSpecification ordered = process.orderToCut.specification(order).orElseThrow();
        sendBack();
        assertThat(process.orderToCut.measureAgain(order, wider, OrderVersion.CUSTOMER))
                .isEqualTo(new MeasureAgainResult.Begun());
        process.runJobs();
        waitsFor(Kind.REVIEW);
        assertThat(process.orderToCut.specification(order)).contains(ordered.withBody(wider));
        assertThat(process.database.versions().of(order))
                .extracting(OrderVersion::kind, OrderVersion::by)
                .containsExactly(
                        tuple(OrderVersion.Kind.ORDERED, OrderVersion.CUSTOMER),
                        tuple(OrderVersion.Kind.MEASURED_AGAIN, OrderVersion.CUSTOMER));
        assertThat(process.orderToCut.measureAgain("TL-none", wider, OrderVersion.CUSTOMER))
                .isEqualTo(new MeasureAgainResult.UnknownOrder());
    }

    @Test
    void a_decision_shows_at_once_before_the_process_comes_to_its_next_step() throws Refused {
        process.steps.flagged = true;
        take();
        process.desk.redraft(order, stooped(5).alterations(), tag(), "tailor");
        assertThat(state()).isEqualTo(OrderState.RECEIVED);
        process.runJobs();
        assertThat(state()).isEqualTo(OrderState.TAILOR_REVIEW);
        process.desk.approve(order, "tailor");
        assertThat(state()).isEqualTo(OrderState.NESTING);
    }

    @Test
    void what_was_not_drafted_waits_for_the_tailor_and_was_not_sent_back() {
        process.steps.drafts = false;
        take();
        assertThat(process.orderToCut.measureAgain(order, SampleOrders.medianMan(), OrderVersion.CUSTOMER))
                .isEqualTo(new MeasureAgainResult.NotSentBack(OrderState.REJECTED));
        waitsFor(Kind.NOT_DRAFTED);
    }

    @Test
    void what_was_approved_is_reviewed_again_when_it_is_measured_again() throws Refused {
        process.steps.flagged = true;
        take();
        approve(stooped(10), tag());
        nested(Outcome.REFUSED);
        waitsFor(Kind.NO_MARKER);
        process.desk.redraft(order, SampleOrders.manWith(Measurement.WAIST_GIRTH, 950), tag(), "tailor");
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
