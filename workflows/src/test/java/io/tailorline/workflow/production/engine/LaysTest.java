package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.production.Lays;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import io.tailorline.workflow.production.OrderToCut.ChangeResult;
import io.tailorline.workflow.production.lay.LayLoop;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two orders of one cloth share a marker: each is cut by its part of it, and either may leave it until the knife. */
class LaysTest extends LayOfTwo {

    private static final int RACES = Integer.getInteger("tailorline.lay.races", 12);

    @Test
    void a_house_that_has_not_turned_it_on_lets_nobody_wait() {
        process.house.lays = false;
        takeBoth();
        isLaidAlone(one);
        assertThat(process.database.lays().waiting()).isEmpty();
    }

    @Test
    void nobody_is_laid_together_before_one_has_waited() {
        takeBoth();
        assertThat(process.lookForLays()).isZero();
        isReady(one);
        isReady(other);
        assertThat(state(one)).isEqualTo(OrderState.NESTING);
    }

    @Test
    void who_waited_without_finding_another_goes_alone() {
        take();
        waited();
        assertThat(process.lookForLays()).isEqualTo(1);
        isLaidAlone(one);
    }

    @Test
    void those_that_wait_go_alone_once_it_is_turned_off() {
        takeBoth();
        process.house.lays = false;
        process.lookForLays();
        isLaidAlone(one);
        isLaidAlone(other);
    }

    @Test
    void two_are_cut_by_one_job_each_by_its_part_of_the_marker() throws Exception {
        String job = toTheTable();
        for (String each : List.of(one, other)) {
            assertThat(state(each)).isEqualTo(OrderState.WAITING_TABLE);
            assertThat(process.database.documents().marker(each).orElseThrow().placements())
                    .singleElement()
                    .satisfies(
                            placement -> assertThat(placement.piece().order()).isEqualTo(each));
        }
        start(job);
        process.events.started(new JobEvent.CutStarted(job, TABLE));
        assertThat(List.of(one, other)).allMatch(each -> process.standsIn(each, "awaitCut"));
        assertThat(List.of(one, other)).allMatch(each -> state(each) == OrderState.CUTTING);
        process.events.done(new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1));
        process.runJobs();
        assertThat(List.of(one, other, lay)).allMatch(process::hasEnded);
        assertThat(List.of(one, other)).allMatch(each -> state(each) == OrderState.CUT);
        assertThat(process.database.pieces().soFar(one).cut())
                .extracting(PieceRef::order)
                .containsExactly(one);
        assertThat(process.database.lays().openLay(one)).isEmpty();
        assertThat(process.database.lays().lay(one)).contains(lay);
        assertThat(lays().saved()).isEqualTo(new Lays.Saved(1, 2));
        assertThat(lays().latest(100))
                .filteredOn(each -> each.id().equals(lay))
                .singleElement()
                .satisfies(cut -> {
                    assertThat(cut.state()).isEqualTo(OrderState.CUT);
                    assertThat(cut.orders()).containsExactlyInAnyOrder(one, other);
                });
    }

    @Test
    void what_is_told_twice_changes_nothing_the_second_time() throws Exception {
        String job = toTheTable();
        assertThat(process.signals.markerAnswered(lay, "of before", Outcome.DONE))
                .isFalse();
        start(job);
        for (int time = 0; time < 2; time++) {
            process.events.started(new JobEvent.CutStarted(job, TABLE));
        }
        for (int time = 0; time < 2; time++) {
            process.events.done(new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1));
            process.runJobs();
        }
        assertThat(List.of(one, other)).allMatch(each -> state(each) == OrderState.CUT);
        assertThat(lays().saved()).isEqualTo(new Lays.Saved(1, 2));
    }

    @Test
    void an_end_that_one_of_them_cannot_hear_is_nobodys_and_everybodys_when_it_is_told_again() throws Exception {
        String job = toTheTable();
        start(job);
        process.events.started(new JobEvent.CutStarted(job, TABLE));
        process.deaf = process.database.lays().of(lay).get(1);
        assertThatThrownBy(() -> tellDone(job)).hasStackTraceContaining("does not hear");
        assertThat(List.of(one, other)).allMatch(each -> state(each) == OrderState.CUTTING);
        assertThat(process.database.jobs().find(job).orElseThrow().isOpen()).isTrue();
        process.deaf = "";
        tellDone(job);
        assertThat(process.hasEnded(lay)).isTrue();
        process.runJobs();
        assertThat(List.of(one, other)).allMatch(each -> state(each) == OrderState.CUT);
    }

    /** In one transaction, as a message of a gateway is processed. */
    private void tellDone(String job) {
        process.database.transaction().executeWithoutResult(status -> {
            try {
                process.events.done(new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1));
            } catch (BrokenMessage broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    @Test
    void an_order_that_cannot_be_told_keeps_no_others_from_going_on() {
        takeBoth();
        process.house.lays = false;
        process.deaf = one;
        assertThat(process.lookForLays()).isEqualTo(1);
        assertThat(process.layFailures.lastByThread().get(LayLoop.NAME)).contains(one);
        isLaidAlone(other);
        isReady(one);
        process.deaf = "";
        assertThat(process.lookForLays()).isEqualTo(1);
        isLaidAlone(one);
    }

    @Test
    void orders_whose_lay_fails_to_begin_each_time_go_alone() {
        takeBoth();
        waited();
        process.failsToBegin = true;
        try {
            for (int look = 1; look < 3; look++) {
                assertThat(process.lookForLays()).isZero();
                isReady(one);
            }
            assertThat(process.lookForLays()).isEqualTo(2);
        } finally {
            process.failsToBegin = false;
        }
        isLaidAlone(one);
        isLaidAlone(other);
    }

    @Test
    void start_and_a_cancellation_at_the_same_instant_never_both_win() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                nextOrder();
                one = order;
                other = one + "-B";
                raceForTheLay(both);
            }
        } finally {
            both.shutdownNow();
        }
    }

    private void raceForTheLay(ExecutorService both) throws Exception {
        String job = toTheTable();
        process.events.loaded(new JobEvent.CutLoaded(job, TABLE, 0.2));
        process.cutRoom.scan(
                job, process.database.jobs().find(job).orElseThrow().roll(), "operator");
        CyclicBarrier line = new CyclicBarrier(2);
        Future<Boolean> start = both.submit(() -> {
            line.await(60, TimeUnit.SECONDS);
            try {
                process.cutRoom.start(job, ClothCheck.MARKS, "operator");
                return true;
            } catch (CutRoom.Refused tooLate) {
                return false;
            }
        });
        String leaving = one;
        Future<CancelResult> cancel = both.submit(() -> {
            line.await(60, TimeUnit.SECONDS);
            return process.orderToCut.cancel(leaving, "customer");
        });
        boolean started = start.get(60, TimeUnit.SECONDS);
        assertThat(cancel.get(60, TimeUnit.SECONDS) instanceof CancelResult.Cancelled)
                .as(one)
                .isNotEqualTo(started);
        assertThat(process.database.jobs().find(job).orElseThrow().isOpen()).isEqualTo(started);
        assertThat(process.hasEnded(lay)).isNotEqualTo(started);
        if (started) {
            process.events.done(new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1));
            process.runJobs();
            assertThat(List.of(one, other)).allMatch(each -> state(each) == OrderState.CUT);
        } else {
            isReady(other);
            process.orderToCut.cancel(other, "customer");
        }
    }

    @Test
    void a_table_whose_start_was_not_heard_of_ends_the_cut_of_both() throws Exception {
        String job = toTheTable();
        start(job);
        process.events.done(new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1));
        process.runJobs();
        assertThat(List.of(one, other)).allMatch(each -> state(each) == OrderState.CUT);
    }

    @Test
    void one_that_is_cancelled_before_the_start_ends_the_lay_and_the_other_is_ready_again() {
        String job = toTheTable();
        assertThat(process.orderToCut.cancel(one, "customer")).isEqualTo(new CancelResult.Cancelled());
        assertThat(process.hasEnded(lay)).isTrue();
        assertThat(process.database.jobs().find(job).orElseThrow().state()).isEqualTo(JobState.ABORTED);
        assertThat(state(one)).isEqualTo(OrderState.CANCELLED);
        assertThat(process.database.orderCuts().ofOrder(other)).isEmpty();
        isReady(other);
        assertThat(process.lookForLays()).isEqualTo(1);
        isLaidAlone(other);
    }

    @Test
    void one_that_is_changed_ends_the_lay_and_waits_anew() {
        layBoth();
        OrderSpecification before = process.orderToCut.specification(one).orElseThrow();
        assertThat(process.orderToCut.change(
                        one,
                        before.fullTag(),
                        before.withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 870)),
                        OrderVersion.CUSTOMER))
                .isInstanceOf(ChangeResult.Begun.class);
        assertThat(process.hasEnded(lay)).isTrue();
        isReady(other);
        isReady(one);
    }

    @Test
    void one_that_is_recalled_ends_the_lay() throws Exception {
        toTheTable();
        process.recall.recall(one, List.of(Notice.verbatim("The collar.")), "tailor");
        process.runJobs();
        assertThat(process.hasEnded(lay)).isTrue();
        assertThat(process.standsIn(one, "reviewPattern")).isTrue();
        isReady(other);
    }

    @Test
    void after_the_start_nobody_leaves_it() throws Exception {
        String job = toTheTable();
        start(job);
        for (String each : List.of(one, other)) {
            assertThat(process.orderToCut.cancel(each, "customer")).isInstanceOf(CancelResult.TooLate.class);
        }
        assertThat(process.database.jobs().find(job).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void a_lay_without_a_marker_lays_each_alone() {
        layBoth();
        answered(Outcome.REFUSED);
        assertThat(process.hasEnded(lay)).isTrue();
        isLaidAlone(one);
        isLaidAlone(other);
        assertThat(process.lookForLays()).isZero();
    }

    @Test
    void a_lay_that_takes_its_table_too_long_lays_each_alone() {
        process.steps.overBudget = true;
        layBoth();
        markerOfBoth();
        answered(Outcome.DONE);
        process.steps.overBudget = false;
        isLaidAlone(one);
        isLaidAlone(other);
        assertThat(process.queue()).noneMatch(task -> task.orderId().equals(lay));
    }

    @Test
    void a_job_that_leaves_its_table_before_the_knife_lays_each_alone() throws Exception {
        String job = toTheTable();
        process.events.aborted(new JobEvent.CutAborted(job, TABLE, "Withdrawn.", 0, 0, 0, 0, List.of()));
        assertThat(process.hasEnded(lay)).isTrue();
        isLaidAlone(one);
        isLaidAlone(other);
    }

    @Test
    void a_step_that_fails_for_good_lays_each_alone() {
        layBoth();
        answered(Outcome.DONE);
        assertThat(process.lookForLays()).isZero();
        assertThat(process.hasEnded(lay)).isTrue();
        isLaidAlone(one);
        isLaidAlone(other);
    }

    @Test
    void what_a_failed_lay_leaves_is_each_orders_own() throws Exception {
        String job = toTheTable();
        start(job);
        process.events.started(new JobEvent.CutStarted(job, TABLE));
        CutProgram.PieceRange first =
                process.database.documents().program(lay).orElseThrow().pieces().get(0);
        String whole = first.piece().order();
        String lacking = whole.equals(one) ? other : one;
        long record = first.lastRecord();
        process.events.aborted(new JobEvent.CutAborted(job, TABLE, "Broken knife.", 1, 9, record, record, List.of()));
        process.runJobs();
        assertThat(state(whole)).isEqualTo(OrderState.CUT);
        assertThat(state(lacking)).isEqualTo(OrderState.INCIDENT);
        order = lacking;
        approve();
        isLaidAlone(lacking);
        assertThat(process.database.pieces().soFar(whole).isComplete()).isTrue();
    }
}
