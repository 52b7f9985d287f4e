package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk.ClothCut;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import io.tailorline.workflow.production.OrderToCut.MeasureAgainResult;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be done about an order whose job was aborted: every way ends somewhere, and none cuts cloth twice. */
class CutFailedDecisionsTest {

    private static final String ORDER = "TL-1";
    private static final String JOB = "J-00000001";

    private final ProcessFixture process = new ProcessFixture();

    @BeforeEach
    void a_job_waits_at_the_table() {
        process.steps.pieces = 2;
        OrderSpecification specification = SampleOrders.specification(SampleOrders.medianMan());
        process.orderToCut.start(ORDER, specification);
        process.database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(2)));
        process.database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));
        process.runJobs();
        process.signals.markerAnswered(ORDER, "command-1", Outcome.DONE);
        process.runJobs();
        process.database.jobs().started(JOB, ClothCheck.MARKS);
    }

    @AfterEach
    void close() {
        process.close();
    }

    private void aborted(int pieces, long doneRecord) throws Exception {
        process.events.started(new JobEvent.CutStarted(JOB, "table-1"));
        process.events.aborted(new JobEvent.CutAborted(
                JOB, "table-1", "called off", pieces, 12, doneRecord, doneRecord + 1, List.of()));
        process.runJobs();
    }

    private void abortedAfterOnePiece() throws Exception {
        aborted(1, SamplePrograms.cuttingSquares(2).pieces().get(0).lastRecord());
    }

    private OrderState state() {
        return process.database.orders().get(ORDER).state();
    }

    private String seen() {
        return process.database.specifications().get(ORDER).tag();
    }

    private long sent() {
        return process.steps.calls.stream().filter("send"::equals).count();
    }

    @Test
    void trying_again_is_refused_where_cloth_is_cut_and_says_how_much() throws Exception {
        abortedAfterOnePiece();
        assertThat(state()).isEqualTo(OrderState.INCIDENT);
        assertThatThrownBy(() -> process.desk.approve(ORDER, "tailor"))
                .isInstanceOfSatisfying(
                        ClothCut.class, refused -> assertThat(refused.cut()).isEqualTo(1));
        process.runJobs();
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void trying_again_sends_the_same_program_where_the_cloth_is_untouched() throws Exception {
        aborted(0, 1);
        process.desk.approve(ORDER, "tailor");
        process.runJobs();
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void all_is_cut_again_on_request_and_what_was_cut_counts_no_longer() throws Exception {
        abortedAfterOnePiece();
        process.desk.cutAllAgain(ORDER, "tailor");
        process.runJobs();
        assertThat(sent()).isEqualTo(2);
        assertThat(process.database.pieces().soFar(ORDER).hasTouchedCloth()).isFalse();
    }

    @Test
    void missing_pieces_where_they_lie_go_to_the_table_as_the_next_job() throws Exception {
        abortedAfterOnePiece();
        process.cutRoom.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator");
        process.runJobs();
        assertThat(sent()).isEqualTo(2);
        assertThat(process.database.documents().program(ORDER).orElseThrow().pieces())
                .hasSize(1);
    }

    @Test
    void missing_pieces_from_new_cloth_are_nested() throws Exception {
        abortedAfterOnePiece();
        process.cutRoom.planMissing(JOB, CutRoom.Cloth.NEW).cut("operator");
        process.runJobs();
        assertThat(process.steps.calls).endsWith("ask");
        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
        assertThatThrownBy(() ->
                        process.cutRoom.planMissing(JOB, CutRoom.Cloth.NEW).cut("operator"))
                .isInstanceOf(CutRoom.Refused.class);
    }

    @Test
    void missing_pieces_wait_for_no_other_orders_once_the_house_lays_several() throws Exception {
        abortedAfterOnePiece();
        process.house.lays = true;

        process.cutRoom.planMissing(JOB, CutRoom.Cloth.NEW).cut("operator");
        process.runJobs();

        assertThat(process.standsIn(ORDER, "awaitMarker")).isTrue();
    }

    @Test
    void an_order_is_sent_back_only_when_its_cut_cloth_is_written_off_and_then_begins_again() throws Exception {
        abortedAfterOnePiece();
        List<Notice> reasons = List.of(Notice.verbatim("Please measure the waist again."));
        assertThatThrownBy(() -> process.desk.sendBack(ORDER, reasons, seen(), "tailor"))
                .isInstanceOf(ClothCut.class);
        process.desk.writeOffAndSendBack(ORDER, reasons, seen(), "tailor");
        assertThat(state()).isEqualTo(OrderState.REJECTED);
        assertThat(process.orderToCut.find(ORDER).orElseThrow()).satisfies(progress -> {
            assertThat(progress.clothWrittenOff()).isTrue();
            assertThat(progress.knifeStarted()).isFalse();
        });
        assertThat(process.orderToCut.measureAgain(ORDER, SampleOrders.medianMan(), "customer"))
                .isInstanceOf(MeasureAgainResult.Begun.class);
    }

    @Test
    void an_order_is_cancelled_as_long_as_its_cloth_is_untouched() throws Exception {
        aborted(0, 1);
        assertThat(process.orderToCut.cancel(ORDER, "customer")).isInstanceOf(CancelResult.Cancelled.class);
        assertThat(process.hasEnded(ORDER)).isTrue();
    }

    @Test
    void an_order_is_not_cancelled_once_a_piece_is_cut() throws Exception {
        abortedAfterOnePiece();
        assertThat(process.orderToCut.cancel(ORDER, "customer")).isInstanceOf(CancelResult.TooLate.class);
        assertThat(process.hasEnded(ORDER)).isFalse();
    }

    @Test
    void an_aborted_job_that_had_cut_everything_ends_its_order() throws Exception {
        aborted(2, SamplePrograms.cuttingSquares(2).pieces().get(1).lastRecord());
        assertThat(state()).isEqualTo(OrderState.CUT);
        assertThat(process.hasEnded(ORDER)).isTrue();
    }

    @Test
    void a_second_abort_leaves_what_both_have_cut() throws Exception {
        abortedAfterOnePiece();
        process.cutRoom.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator");
        process.runJobs();
        String rest = process.database.orderCuts().ofOrder(ORDER).orElseThrow().jobId();
        assertThat(rest).isNotEqualTo(JOB);
        process.events.aborted(new JobEvent.CutAborted(rest, "table-1", "called off", 0, 0, 0, 1, List.of()));
        process.runJobs();
        assertThat(process.standsIn(ORDER, "decideCutFailed")).isTrue();
        assertThat(process.database.pieces().soFar(ORDER).cut()).hasSize(1);
        process.cutRoom.planMissing(rest, CutRoom.Cloth.SAME).cut("operator");
        process.runJobs();
        String last = process.database.orderCuts().ofOrder(ORDER).orElseThrow().jobId();
        process.events.done(new JobEvent.CutDone(last, "table-1", 9, 1600, 400, 1, 1));
        process.runJobs();
        assertThat(state()).isEqualTo(OrderState.CUT);
    }
}
