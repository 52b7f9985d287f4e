package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.PieceOnCloth;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.patternroom.TailorDesk.Refused;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import io.tailorline.workflow.production.OrderToCut.MeasureAgainResult;
import io.tailorline.workflow.production.recovery.AwaitedMarkers.Awaited;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Until when an order is cancelled. */
class CancellingTest extends OrdersOnOneEngine {

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
    void an_order_whose_marker_is_made_is_known_with_its_command_until_it_is_cancelled() {
        take();
        CamundaAwaitedMarkers awaited = new CamundaAwaitedMarkers(process.database.jdbc());
        Instant later = process.database.clock().instant().plusSeconds(1);
        assertThat(awaited.unchangedSince(later, 1000)).contains(new Awaited(order, variable("markerCommand")));
        assertThat(awaited.unchangedSince(later.minusSeconds(3600), 1000)).isEmpty();
        process.orderToCut.cancel(order, "customer");
        assertThat(awaited.unchangedSince(later, 1000))
                .noneMatch(one -> one.orderId().equals(order));
    }

    @Test
    void an_order_that_waits_for_a_table_is_cancelled_and_its_job_called_off() {
        takeToTheTable();
        int before = process.outbox.size();
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.Cancelled());
        assertThat(process.database.lists().next(9))
                .noneMatch(job -> job.orderId().equals(order));
        assertThat(process.outbox.size()).isEqualTo(before + 1);
    }

    @Test
    void an_order_is_not_cancelled_while_nobody_knows_whether_it_is_cut() {
        takeToTheTable();
        process.database.jobs().hold(variable("jobId"));
        assertThat(process.orderToCut.find(order).orElseThrow().unsure()).isTrue();
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.NotKnownYet());
        process.database.jobs().move(variable("jobId"), JobState.SCAN);
        process.database.restores().unsure(order, Instant.EPOCH);
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.NotKnownYet());
        process.database.restores().sure(order);
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.Cancelled());
    }

    @Test
    void an_order_whose_start_was_pressed_is_not_cancelled() {
        takeToTheTable();
        assertThat(process.orderToCut.find(order).orElseThrow().knifeStarted()).isFalse();
        process.database.jobs().started(variable("jobId"), ClothCheck.MARKS);
        assertThat(process.orderToCut.find(order).orElseThrow().knifeStarted()).isTrue();
        assertThat(process.orderToCut.cancel(order, "customer"))
                .isEqualTo(new CancelResult.TooLate(OrderState.WAITING_TABLE));
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
    }

    @Test
    void an_order_that_was_sent_back_is_cancelled_and_does_not_begin_again() throws Refused {
        process.steps.flagged = true;
        take();
        sendBack();
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.Cancelled());
        assertThat(state()).isEqualTo(OrderState.CANCELLED);
        assertThat(process.orderToCut.measureAgain(order, SampleOrders.medianMan(), "customer"))
                .isEqualTo(new MeasureAgainResult.NotSentBack(OrderState.CANCELLED));
        assertThat(process.orderToCut.cancel(order, "customer"))
                .isEqualTo(new CancelResult.TooLate(OrderState.CANCELLED));
    }

    @Test
    void an_order_under_the_knife_is_not_cancelled() {
        takeToTheTable();
        knifeStarts();
        assertThat(process.orderToCut.cancel(order, "customer"))
                .isEqualTo(new CancelResult.TooLate(OrderState.CUTTING));
    }

    @Test
    void an_order_whose_cut_broke_off_is_not_cancelled_before_what_was_cut_is_written_off() throws Refused {
        takeToTheTable();
        process.database.jobs().started(variable("jobId"), ClothCheck.MARKS);
        knifeStarts();
        TableJob job = process.database.jobs().find(variable("jobId")).orElseThrow();
        PieceRef back = new PieceRef(order, "jacket.back", Copy.parse("L"));
        process.database.pieces().replace(job, List.of(new PieceOnCloth.Whole(back, Optional.empty())));
        cutEnds(Outcome.FAILED);
        assertThat(process.orderToCut.cancel(order, "customer")).isInstanceOf(CancelResult.TooLate.class);
        process.desk.cutAllAgain(order, "tailor");
        assertThat(process.orderToCut.find(order).orElseThrow().knifeStarted()).isFalse();
        assertThat(process.orderToCut.cancel(order, "customer")).isEqualTo(new CancelResult.Cancelled());
    }

    @Test
    void an_order_that_nobody_knows_is_not_cancelled() {
        assertThat(process.orderToCut.cancel("TL-none", "customer")).isEqualTo(new CancelResult.UnknownOrder());
    }
}
