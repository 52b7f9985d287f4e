package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs of which nobody has said how far they came: begun after a backup that was restored. */
class UnknownCutsTest extends CutRoomFixture {

    private static final String OTHER = "TL-2";
    private static final String OTHER_JOB = "J-00000002";
    private static final String FORGOTTEN = "J-0000000B";

    private void aborted() throws Exception {
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(2)));
        running();
        long first = SamplePrograms.cuttingSquares(2).pieces().get(0).lastRecord();
        events.aborted(new JobEvent.CutAborted(JOB, TABLE, "called off", 1, 12, first, first, List.of()));
    }

    private void anotherWasScannedBefore() {
        database.place(OTHER, SampleOrders.specification(SampleOrders.medianMan()));
        database.addJob(OTHER_JOB, OTHER, TABLE, "ROLL-8", 2, 20);
        database.jdbc()
                .sql("update cutroom.cut_job set created_at = ? where job_id = ?")
                .params(Instant.EPOCH.atOffset(ZoneOffset.UTC), OTHER_JOB)
                .update();
    }

    @Test
    void cloth_of_a_job_that_was_sent_before_is_other_cloth_too() throws Exception {
        aborted();
        anotherWasScannedBefore();
        assertThat(database.jobs().clothHasChanged(database.jobs().find(JOB).orElseThrow()))
                .isFalse();
        database.jobs().scanned(OTHER_JOB, "ROLL-8");
        database.jobs().move(OTHER_JOB, JobState.READY);
        assertThatThrownBy(() -> desk.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("CLOTH_CHANGED");
    }

    @Test
    void other_cloth_stays_known_when_its_job_is_held_or_loaded_anew() throws Exception {
        aborted();
        anotherWasScannedBefore();
        database.jobs().scanned(OTHER_JOB, "ROLL-8");
        database.jobs().move(OTHER_JOB, JobState.LOADING);
        assertThat(database.jobs().clothHasChanged(database.jobs().find(JOB).orElseThrow()))
                .isTrue();
        database.jobs().hold(OTHER_JOB);
        assertThat(database.jobs().clothHasChanged(database.jobs().find(JOB).orElseThrow()))
                .isTrue();
    }

    @Test
    void a_held_job_may_be_cut() throws Exception {
        running();
        database.jobs().hold(JOB);
        assertThat(database.orderCuts().knifeMayHaveCut(ORDER)).isTrue();
    }

    @Test
    void of_an_order_that_is_unsure_the_draft_may_be_made_anew() {
        database.jdbc().sql("delete from cutroom.cut_job").update();
        assertThat(database.orderCuts().isUnsure(ORDER)).isFalse();
        database.restores().unsure(ORDER, database.clock().instant());
        assertThat(database.orderCuts().isUnsure(ORDER)).isTrue();
        assertThat(database.orderCuts().knifeMayHaveCut(ORDER)).isFalse();
    }

    private void restored() {
        database.restored(database.clock().instant(), List.of(TABLE));
    }

    private void forgottenHalf() throws Exception {
        long first = SamplePrograms.cuttingSquares(2).pieces().get(0).lastRecord();
        restored();
        events.forgotten(
                ORDER, new JobEvent.CutAborted(FORGOTTEN, TABLE, "called off", 1, 12, first, first, List.of()));
    }

    @Test
    void pieces_of_a_forgotten_job_are_not_counted_by_another_program() throws Exception {
        restored();
        events.forgotten(ORDER, new JobEvent.CutStarted(FORGOTTEN, TABLE));
        events.paused(new JobEvent.CutPaused(FORGOTTEN, TABLE, 1, 12, 9));
        assertThat(database.pieces().soFar(ORDER).cut()).isEmpty();
        assertThat(database.orderCuts().forgotten(ORDER)).isPresent();
        assertThat(database.orderCuts().knifeMayHaveCut(ORDER)).isTrue();
    }

    @Test
    void the_job_that_left_pieces_is_the_last_that_these_data_sent() throws Exception {
        aborted();
        forgottenHalf();
        assertThat(desk.lacksPieces(JOB)).isTrue();
        assertThatThrownBy(() -> desk.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("CLOTH_CHANGED");
        desk.planMissing(JOB, CutRoom.Cloth.NEW).cut("operator");
        assertThat(signalled).endsWith("nest");
        assertThat(database.jobs().find(cuts(ORDER)).orElseThrow().state()).isEqualTo(JobState.HELD);
    }

    /** The next job, of what is missing. */
    private String cuts(String order) {
        database.jdbc().sql("delete from cutroom.cut_piece").update();
        return cuts.send(order);
    }
}
