package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.ChangeUntil.Event;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.ChangeResult;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Until when an order is changed by its customer, and what becomes of what was made. */
class ChangingTest extends OrdersOnOneEngine {

    @Test
    void an_order_whose_marker_is_made_goes_back_to_the_check_and_the_old_marker_is_not_taken() {
        take();
        String command = variable("markerCommand");
        assertThat(change()).isInstanceOf(ChangeResult.Begun.class);
        assertThat(process.standsIn(order, "checkMeasurements")).isTrue();
        assertThat(state()).isEqualTo(OrderState.RECEIVED);
        assertThat(process.signals.markerAnswered(order, command, Outcome.DONE)).isFalse();
        assertThat(now().body().find(Measurement.WAIST_GIRTH)).contains(940.0);
    }

    @Test
    void a_job_that_waits_at_a_table_is_withdrawn_and_can_never_be_started() {
        takeToTheTable();
        String job = variable("jobId");
        assertThat(change()).isInstanceOf(ChangeResult.Begun.class);
        assertThat(process.database.lists().next(9))
                .noneMatch(each -> each.orderId().equals(order));
        assertThatThrownBy(() -> process.cutRoom.start(job, ClothCheck.MARKS, "operator"))
                .isInstanceOf(CutRoom.Refused.class);
        assertThat(process.database.orders().get(order).predictedSeconds()).isEmpty();
    }

    @Test
    void an_order_whose_start_was_pressed_is_not_changed() {
        takeToTheTable();
        process.database.jobs().started(variable("jobId"), ClothCheck.MARKS);
        assertThat(change())
                .isInstanceOfSatisfying(
                        ChangeResult.TooLate.class,
                        late -> assertThat(late.until().until()).isEqualTo(Event.BUNDLED));
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
        assertThat(now().body().find(Measurement.WAIST_GIRTH)).isNotEqualTo(940.0);
    }

    @Test
    void another_cloth_is_recorded_and_keeps_the_pattern_but_not_the_marker() {
        take();
        OrderSpecification before = now();
        OrderSpecification wanted = new OrderSpecification(
                before.body(), before.style(), Fabric.plain("linen", 1480, Nap.TWO_WAY, 2), "ROLL-9");
        assertThat(process.orderToCut.change(order, before.fullTag(), wanted, OrderVersion.CUSTOMER))
                .isInstanceOf(ChangeResult.Begun.class);
        assertThat(now().fabric().id()).isEqualTo(wanted.fabric().id());
        assertThat(now().roll()).isEqualTo("ROLL-9");
        assertThat(process.database.versions().of(order))
                .extracting(OrderVersion::kind, OrderVersion::cloth)
                .containsExactly(
                        tuple(OrderVersion.Kind.ORDERED, before.fabric().id()),
                        tuple(OrderVersion.Kind.CHANGED, wanted.fabric().id()));
    }

    @Test
    void a_tailor_who_has_it_on_the_bench_is_told_that_it_changed_and_it_leaves_his_queue() {
        process.steps.flagged = true;
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
        String seen = now().tag();
        assertThat(process.desk.task(order)).isPresent();
        change();
        assertThat(process.desk.task(order)).isEmpty();
        assertThatThrownBy(() -> process.desk.approve(order, now(), seen, "tailor"))
                .isInstanceOf(TailorDesk.ChangedMeanwhile.class);
    }

    @Test
    void what_somebody_else_changed_since_it_was_seen_is_told() {
        take();
        OrderSpecification seen = now();
        change();
        assertThat(process.orderToCut.change(order, seen.fullTag(), seen, "customer"))
                .isEqualTo(new ChangeResult.ChangedMeanwhile(now()));
    }

    @Test
    void what_is_so_already_goes_on() {
        take();
        assertThat(process.orderToCut.change(order, now().fullTag(), now(), "customer"))
                .isEqualTo(new ChangeResult.Unchanged());
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(process.orderToCut.change("TL-NONE", "", now(), "customer"))
                .isEqualTo(new ChangeResult.UnknownOrder());
    }

    @Test
    void a_waiting_job_tells_about_when_it_is_started() {
        take();
        assertThat(process.orderToCut.changeUntil(order).orElseThrow().about()).isEmpty();
        nested(Outcome.DONE);
        Instant before = process.database.clock().instant();
        assertThat(process.orderToCut.changeUntil(order).orElseThrow().about())
                .hasValueSatisfying(when -> assertThat(when).isBetween(before, before.plus(Duration.ofDays(1))));
    }

    /** Else the wrong body would be cut: of what was sent back only what is measured again is another. */
    @Test
    void an_order_that_was_sent_back_begins_again_by_measuring_alone() throws Exception {
        process.steps.flagged = true;
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
        process.desk.sendBack(
                order, List.of(Notice.of("back.measured", Measurement.WAIST_GIRTH.named())), now().tag(), "tailor");
        assertThat(process.orderToCut.changeUntil(order).orElseThrow().now())
                .containsExactlyInAnyOrder(Part.MEASURES, Part.ADDRESS, Part.CANCEL);
        assertThat(change()).isEqualTo(new ChangeResult.SentBack());
        assertThat(state()).isEqualTo(OrderState.REJECTED);
        process.orderToCut.measureAgain(order, SampleOrders.manWith(Measurement.WAIST_GIRTH, 930), "customer");
        assertThat(process.orderToCut.changeUntil(order).orElseThrow().now()).isEqualTo(EnumSet.allOf(Part.class));
        assertThat(change()).isInstanceOf(ChangeResult.Begun.class);
    }

    /** Whoever writes to the customer does so with the move or not at all. */
    @Test
    void each_move_is_told_in_its_transaction_and_that_it_was_sent_back_with_the_reasons() throws Exception {
        process.steps.flagged = true;
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
        List<Notice> reasons = List.of(Notice.of("back.measured", Measurement.WAIST_GIRTH.named()));
        process.desk.sendBack(order, reasons, now().tag(), "tailor");
        List<OrderMoving> moves = process.database.moves(order);
        assertThat(moves).extracting(OrderMoving::state).contains(OrderState.TAILOR_REVIEW);
        assertThat(moves.get(moves.size() - 1)).isEqualTo(new OrderMoving(order, OrderState.REJECTED, true, reasons));
    }

    private ChangeResult change() {
        return process.orderToCut.change(
                order,
                now().fullTag(),
                now().withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 940)),
                OrderVersion.CUSTOMER);
    }

    private OrderSpecification now() {
        return process.database.specifications().get(order);
    }
}
