package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.plan.PlacesOnCloth;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the events of a gateway change. */
class CutEventsTest extends CutRoomFixture {

    private static JobEvent.CutUncertain uncertain() {
        return new JobEvent.CutUncertain(
                JOB,
                TABLE,
                "The table no longer knows the job.",
                7,
                9,
                List.of(new JobEvent.UncertainMark(
                        8, "CUT", 2, "TL-1/jacket.square/L", List.of(List.of(1.5, 2.0), List.of(3.0, 4.0)))),
                1);
    }

    @Test
    void an_uncertain_job_keeps_its_question_until_a_person_answers() throws Exception {
        running();
        events.uncertain(uncertain());
        assertThat(job().state()).isEqualTo(JobState.UNCERTAIN);
        assertThat(job().piecesDone()).isEqualTo(1);
        assertThat(desk.question(JOB)).hasValueSatisfying(asked -> {
            assertThat(asked.why()).contains("no longer knows");
            assertThat(asked.stretch().firstRecord()).isEqualTo(7);
            assertThat(asked.stretch().marks().get(0).line())
                    .containsExactly(new TablePoint(1.5, 2), new TablePoint(3, 4));
        });
        assertThatThrownBy(() -> desk.resume(JOB, "operator")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.answer(JOB, 6, "operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SURELY_CUT [6, ");
        int before = outbox.size();
        desk.answer(JOB, 9, "operator");
        assertThat(outbox.size()).isEqualTo(before + 1);
        assertThat(desk.question(JOB)).isEmpty();
        assertThatThrownBy(() -> desk.answer(JOB, 9, "operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOTHING_ASKED");
        events.uncertain(uncertain());
        assertThat(desk.question(JOB)).isPresent();
        desk.answer(JOB, 9, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        assertThat(job().state()).isEqualTo(JobState.CUTTING);
    }

    @Test
    void an_uncertain_job_may_be_called_off() throws Exception {
        running();
        events.uncertain(uncertain());
        desk.abort(JOB, "operator");
        events.aborted(new JobEvent.CutAborted(
                JOB, TABLE, "called off by the operator", 1, 12, 0, JobEvent.CutAborted.ANY_RECORD, List.of()));
        assertThat(desk.question(JOB)).isEmpty();
    }

    @Test
    void a_job_that_is_done_was_started_whether_that_was_heard_or_not() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, ClothCheck.MARKS, "operator");
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "vacuum low", 0, 0, 0));
        events.done(new JobEvent.CutDone(JOB, TABLE, 19.5, 3200, 800, 2, 1));
        assertThat(signalled).containsExactly("started", "DONE");
    }

    @Test
    void a_job_that_was_called_off_is_an_incident_of_its_order() throws Exception {
        running();
        desk.abort(JOB, "operator");
        events.aborted(new JobEvent.CutAborted(
                JOB, TABLE, "called off by the operator", 1, 12, 0, JobEvent.CutAborted.ANY_RECORD, List.of()));
        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(database.orders().get(ORDER).state()).isEqualTo(OrderState.INCIDENT);
        assertThat(signalled).endsWith("FAILED");
        assertThatThrownBy(() -> desk.abort(JOB, "operator")).isInstanceOf(Refused.class);
    }

    @Test
    void an_event_of_a_job_that_nobody_knows_is_broken() {
        assertThatThrownBy(() -> events.started(new JobEvent.CutStarted("J-0000000F", TABLE)))
                .isInstanceOf(BrokenMessage.class)
                .hasMessageContaining("J-0000000F");
    }

    @Test
    void a_table_that_says_nothing_is_unknown() throws Exception {
        assertThat(desk.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.state()).isEqualTo("UNKNOWN"));
        running();
        live.received(
                Envelope.command(
                        "t", now, ORDER, new Payload.TableTelemetry(TABLE, JOB, "CUTTING", 1, 2, 1, 700, 20, 9)),
                new Payload.TableTelemetry(TABLE, JOB, "CUTTING", 1, 2, 1, 700, 20, 9));
        assertThat(desk.tables()).singleElement().satisfies(table -> {
            assertThat(table.state()).isEqualTo("CUTTING");
            assertThat(table.jobId()).contains(JOB);
        });
        assertThat(job().pieceNow())
                .hasValueSatisfying(piece -> assertThat(piece.pieceId()).isEqualTo("jacket.square"));
        assertThat(job().elapsedSeconds()).isEqualTo(9);
        assertThat(told).hasSize(1);

        now = now.plus(Duration.ofSeconds(10));
        assertThat(desk.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.state()).isEqualTo("UNKNOWN"));
    }

    @Test
    void a_report_of_the_rest_says_so_and_is_not_the_time_of_the_order() throws Exception {
        loaded();
        events.done(new JobEvent.CutDone(JOB, TABLE, 19.5, 3200, 800, 2, 51));

        assertThat(job().state()).isEqualTo(JobState.DONE);
        assertThat(job().fault()).isEmpty();
        assertThat(job().report().orElseThrow())
                .contains("All 2 pieces are cut", "19.5 s, 3.20 m cut and 0.80 m through the air", "from record 51 on");
        assertThat(database.orders().get(ORDER).tableSeconds()).isEmpty();
        assertThat(database.stages().of(ORDER))
                .last()
                .satisfies(stage -> assertThat(stage.name()).isEqualTo("cut"));
    }

    private PiecesCut cut() {
        return database.pieces().soFar(ORDER);
    }

    private CutProgram.PieceRange piece(int no) {
        return SamplePrograms.cuttingSquares(2).pieces().get(no - 1);
    }

    @Test
    void an_aborted_job_leaves_what_it_has_cut_on_record_with_its_place() throws Exception {
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(2)));
        running();
        events.paused(new JobEvent.CutPaused(JOB, TABLE, 1, 12, piece(2).firstRecord()));
        assertThat(cut().cut()).containsExactly(piece(1).piece());
        JobEvent.CutAborted aborted = new JobEvent.CutAborted(
                JOB, TABLE, "called off", 1, 14, piece(2).lastRecord() - 3, piece(2).lastRecord() - 2, List.of());
        events.aborted(aborted);
        assertThat(cut()).isEqualTo(new PiecesCut(2, Set.of(piece(1).piece()), Set.of(piece(2).piece()), Set.of()));
        assertThat(database.pieces().onCloth(JOB))
                .filteredOn(each -> each.piece().equals(piece(1).piece()))
                .singleElement()
                .satisfies(each -> assertThat(each.place())
                        .contains(PlacesOnCloth.of(SamplePrograms.squares(2).placements().stream()
                                .filter(placed -> placed.piece().equals(piece(1).piece()))
                                .findFirst()
                                .orElseThrow())));
        assertThat(database.orders().get(ORDER).reasons())
                .extracting(Notice::code)
                .containsExactly("cut.ended", "cut.missing", "cut.begun");
    }

    @Test
    void a_job_that_was_aborted_before_the_knife_came_down_has_touched_nothing() throws Exception {
        running();
        assertThat(database.orderCuts().knifeMayHaveCut(ORDER)).isTrue();
        events.aborted(new JobEvent.CutAborted(JOB, TABLE, "called off", 0, 1, 1, 2, List.of()));
        assertThat(cut().hasTouchedCloth()).isFalse();
        assertThat(database.orderCuts().knifeMayHaveCut(ORDER)).isFalse();
        assertThat(database.orders().get(ORDER).reasons())
                .extracting(Notice::code)
                .containsExactly("cut.ended", "cut.untouched");
    }

    @Test
    void nothing_is_guessed_of_a_job_whose_table_could_not_say_how_far_it_was() throws Exception {
        running();
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "link lost", 1, 12, piece(1).lastRecord()));
        events.aborted(
                new JobEvent.CutAborted(JOB, TABLE, "called off", 0, 0, 0, JobEvent.CutAborted.ANY_RECORD, List.of()));
        assertThat(cut().cut()).containsExactly(piece(1).piece());
        assertThat(cut().uncertain()).containsExactly(piece(2).piece());
        assertThat(database.orderCuts().knifeMayHaveCut(ORDER)).isTrue();
    }

    @Test
    void an_order_whose_last_piece_was_cut_before_the_job_was_aborted_is_cut() throws Exception {
        running();
        events.aborted(new JobEvent.CutAborted(
                JOB, TABLE, "called off", 2, 19, piece(2).lastRecord(), piece(2).lastRecord(), List.of()));
        assertThat(cut().isComplete()).isTrue();
        assertThat(signalled).endsWith("DONE");
        assertThat(database.orders().get(ORDER).tableSeconds()).contains(19.0);
    }

    @Test
    void the_same_event_once_more_changes_nothing() throws Exception {
        running();
        JobEvent.CutDone done = new JobEvent.CutDone(JOB, TABLE, 19.5, 3200, 800, 2, 1);
        events.done(done);
        PiecesCut before = cut();
        events.done(done);
        assertThat(cut()).isEqualTo(before);
        assertThat(before.isComplete()).isTrue();
    }

    @Test
    void what_was_written_off_counts_no_longer_and_still_lies_on_its_cloth() throws Exception {
        running();
        events.aborted(new JobEvent.CutAborted(
                JOB, TABLE, "off", 1, 9, piece(1).lastRecord(), piece(1).lastRecord(), List.of()));
        database.jobs().writeOff(ORDER);
        assertThat(cut()).isEqualTo(PiecesCut.NOTHING);
        assertThat(database.orderCuts().knifeMayHaveCut(ORDER)).isFalse();
        assertThat(database.pieces().onCloth(JOB)).hasSize(1);
    }

    private void abortedInTheSecond() throws Exception {
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(2)));
        running();
        events.aborted(new JobEvent.CutAborted(
                JOB, TABLE, "called off", 1, 12, piece(1).lastRecord(), piece(1).lastRecord(), List.of()));
    }

    @Test
    void what_an_aborted_job_left_is_planned_where_it_lies_and_nothing_else() throws Exception {
        abortedInTheSecond();
        assertThat(desk.lacksPieces(JOB)).isTrue();
        desk.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator");
        assertThat(signalled).endsWith("FAILED", "send");
        assertThat(database.documents().program(ORDER).orElseThrow().pieces())
                .extracting(CutProgram.PieceRange::piece)
                .containsExactly(piece(2).piece());
        assertThat(database.jobs().continues(ORDER).map(TableJob::jobId)).contains(JOB);
    }

    @Test
    void missing_pieces_are_not_cut_on_cloth_that_was_taken_off() throws Exception {
        abortedInTheSecond();
        database.place("TL-2", SampleOrders.specification(SampleOrders.medianMan()));
        database.addJob("J-00000002", "TL-2", TABLE, "ROLL-8", 2, 20);
        database.jobs().scanned("J-00000002", "ROLL-8");
        database.jobs().move("J-00000002", JobState.READY);
        assertThatThrownBy(() -> desk.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("CLOTH_CHANGED");
        desk.planMissing(JOB, CutRoom.Cloth.NEW).cut("operator");
        assertThat(signalled).endsWith("nest");
        assertThat(database.jobs().continues(ORDER).map(TableJob::jobId)).isEmpty();
    }

    @Test
    void nothing_is_planned_on_cloth_of_which_nobody_knows_what_is_cut() throws Exception {
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(2)));
        running();
        events.aborted(new JobEvent.CutAborted(JOB, TABLE, "off", 0, 0, 0, JobEvent.CutAborted.ANY_RECORD, List.of()));
        assertThatThrownBy(() -> desk.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator"))
                .isInstanceOf(Refused.class);
        assertThat(signalled).endsWith("FAILED");
    }

    @Test
    void the_rest_of_an_order_makes_it_whole() throws Exception {
        abortedInTheSecond();
        desk.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator");
        database.addJob("J-00000002", ORDER, TABLE, "ROLL-7", 1, 10);
        assertThat(database.jobs().find("J-00000002").orElseThrow().cloth()).isEqualTo(JOB);
        events.done(new JobEvent.CutDone("J-00000002", TABLE, 9.5, 1600, 400, 1, 1));
        assertThat(cut().isComplete()).isTrue();
        assertThat(signalled).endsWith("DONE");
        assertThat(database.orders().get(ORDER).tableSeconds()).contains(21.5);
    }

    @Test
    void an_answer_makes_sure_what_was_uncertain() throws Exception {
        running();
        events.uncertain(new JobEvent.CutUncertain(
                JOB, TABLE, "lost", piece(1).lastRecord() - 4, piece(2).lastRecord() - 2, List.of(), 0));
        assertThat(cut().uncertain()).containsExactlyInAnyOrder(piece(1).piece(), piece(2).piece());
        desk.answer(JOB, piece(2).firstRecord(), "operator");
        assertThat(cut()).isEqualTo(new PiecesCut(2, Set.of(piece(1).piece()), Set.of(), Set.of()));
    }

    @Test
    void cloth_that_was_written_off_is_known_when_its_documents_are_gone() throws Exception {
        abortedInTheSecond();
        database.jobs().writeOff(ORDER);
        database.orders().clear(ORDER);
        assertThat(database.orderCuts().hasWrittenOff(ORDER)).isTrue();
    }
}
