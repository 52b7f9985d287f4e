package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutSince;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.cutroom.recovery.RestoreCheck;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.Payload.JobsRecalled;
import io.tailorline.workflow.platform.database.DataIdentity;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.step.CloseOrderStep;
import io.tailorline.workflow.production.step.RecordedMaterials;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Data that were restored to an instant before the cut, and what is known, told and asked then. */
class HeldJobsTest extends CutRoomFixture {

    private static final String LATER_JOB = "J-0000000B";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private String place = "first place";

    private RestoreCheck check() {
        return new RestoreCheck(
                new DataIdentity() {
                    @Override
                    public boolean isOf(String stored) {
                        return stored.equals(place);
                    }

                    @Override
                    public String current() {
                        return place;
                    }
                },
                database.restores(),
                database.data(),
                database.jobs(),
                database.orders(),
                outbox,
                List.of(TABLE),
                database.transaction());
    }

    private void restore() {
        check().look();
        place = "another place";
        assertThat(check().look()).isTrue();
    }

    private void recalled(Instant memory, String... jobs) throws BrokenMessage {
        held.recalled(new JobsRecalled(TABLE, memory.toString(), List.of(jobs)));
        held.look();
    }

    private List<String> sent() {
        return database.sent();
    }

    @Test
    void a_start_on_the_data_of_before_holds_nothing() throws Exception {
        loaded();
        check().look();
        assertThat(check().look()).isFalse();
        assertThat(job().state()).isEqualTo(JobState.SCAN);
    }

    @Test
    void a_ready_job_is_held_after_a_restore_and_the_gateway_is_asked() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        restore();
        assertThat(job().state()).isEqualTo(JobState.HELD);
        assertThat(desk.silentTables()).containsExactly(TABLE);
        assertThatThrownBy(() -> desk.start(JOB, ClothCheck.MARKS, "operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("HELD");
        assertThatThrownBy(() -> desk.abort(JOB, "operator")).isInstanceOf(Refused.class);
        assertThat(sent()).singleElement().asString().contains("recall-jobs");
    }

    @Test
    void what_the_gateway_has_ended_since_is_cut_without_a_question() throws Exception {
        loaded();
        restore();
        events.done(new JobEvent.CutDone(JOB, TABLE, 19.5, 3200, 800, 2, 1));
        recalled(LONG_AGO);
        assertThat(job().state()).isEqualTo(JobState.DONE);
        assertThat(signalled).endsWith("DONE");
        assertThat(desk.silentTables()).isEmpty();
    }

    @Test
    void what_an_unbroken_gateway_does_not_name_is_not_cut_and_goes_on() throws Exception {
        loaded();
        restore();
        recalled(LONG_AGO, JOB);
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
        assertThat(job().state()).isEqualTo(JobState.SCAN);
        assertThat(database.restores().unsureSince(ORDER)).isEmpty();
    }

    @Test
    void a_gateway_that_was_restored_too_knows_nothing_and_the_operator_is_asked() throws Exception {
        loaded();
        restore();
        recalled(Instant.parse("2100-01-01T00:00:00Z"), JOB);
        assertThat(job().state()).isEqualTo(JobState.HELD);
        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
        held.look();
        assertThat(job().state()).isEqualTo(JobState.HELD);

        desk.answer(JOB, new CutSince.All(), "operator");

        assertThat(job().state()).isEqualTo(JobState.DONE);
        assertThat(job().report()).get().asString().contains("operator");
        assertThat(signalled).endsWith("DONE");
        assertThat(sent()).last().asString().contains("ABORT");
        held.look();
        assertThat(database.restores().restoredTo(TABLE)).isEmpty();
    }

    @Test
    void an_operator_who_finds_nothing_cut_lets_the_job_go_on_from_its_scan() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        restore();
        desk.answer(JOB, new CutSince.Nothing(), "operator");
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
        assertThat(job().state()).isEqualTo(JobState.SCAN);
        assertThatThrownBy(() -> desk.answer(JOB, new CutSince.All(), "operator"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void pieces_that_are_found_cut_are_stored_and_the_order_waits_for_a_person() throws Exception {
        loaded();
        restore();
        PieceRef first = pieces().get(0);
        desk.answer(JOB, new CutSince.Some(Set.of(first)), "operator");
        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(database.pieces().soFar(ORDER).cut()).containsExactly(first);
        assertThat(signalled).endsWith("FAILED");
    }

    /**
     * One that is cut half is not named: the others are cut where they lie only if somebody knows how much of them is.
     */
    @Test
    void of_pieces_that_were_not_found_cut_nobody_knows_how_much_is_cut() throws Exception {
        loaded();
        restore();
        desk.answer(JOB, new CutSince.Some(Set.of(pieces().get(0))), "operator");
        assertThat(desk.piecesCut(ORDER).uncertain()).hasSize(1).doesNotContain(pieces().get(0));
    }

    private List<PieceRef> pieces() {
        return List.of(PieceRef.parse(json.tree(SamplePrograms.json(2))
                .path("pieces")
                .path(0)
                .path("piece")
                .asText()));
    }

    @Test
    void an_order_that_was_not_on_a_table_yet_is_held_when_it_comes_there_and_taken_for_cut_when_a_table_says_so()
            throws Exception {
        database.jobs().move(JOB, JobState.ABORTED);
        database.jdbc().sql("delete from cutroom.cut_job").update();
        restore();
        events.forgotten(ORDER, new JobEvent.CutDone(LATER_JOB, TABLE, 19.5, 3200, 800, 2, 1));
        String job = cuts.send(ORDER);
        assertThat(desk.find(job).orElseThrow().state()).isEqualTo(JobState.HELD);
        recalled(LONG_AGO);
        assertThat(desk.find(job).orElseThrow().state()).isEqualTo(JobState.DONE);
        assertThat(signalled).endsWith("DONE");
        assertThat(sent()).noneMatch(message -> message.contains("\"cut\""));
    }

    private static final MaterialWork LINING = new MaterialWork(ORDER, Material.LINING);

    private void liningBegins() {
        database.works().begin(LINING, new OrderedCloth(SampleOrders.wool(), "R-LINING"));
        database.documents().store(LINING.id(), DocumentKind.PROGRAM, SamplePrograms.json(2));
    }

    private JobState stateOf(String job) {
        return database.jobs().find(job).orElseThrow().state();
    }

    @Test
    void a_material_that_was_cut_before_these_data_know_its_work_is_held_and_taken_for_cut() throws Exception {
        restore();
        events.forgotten(LINING.id(), new JobEvent.CutDone(LATER_JOB, TABLE, 19.5, 3200, 800, 2, 1));
        assertThat(database.orderCuts().knifeMayHaveCut(LINING.id())).isTrue();
        liningBegins();
        String job = cuts.send(LINING.id());
        assertThat(stateOf(job)).isEqualTo(JobState.HELD);
        recalled(LONG_AGO, JOB);
        assertThat(stateOf(job)).isEqualTo(JobState.DONE);
        assertThat(sent()).noneMatch(message -> message.contains("\"cut\"") && message.contains(LINING.id()));
    }

    @Test
    void a_material_that_begins_after_the_restore_is_as_unsure_as_its_order() {
        restore();
        liningBegins();
        assertThat(stateOf(cuts.send(LINING.id()))).as("by its order").isEqualTo(JobState.HELD);
        cuts.withdraw(LINING.id());
        cuts.begun(LINING);
        database.restores().sure(ORDER);
        assertThat(database.restores().unsureSince(LINING.id())).isPresent();
    }

    @Test
    void a_table_that_holds_an_untouched_job_of_a_forgotten_time_is_cleared_of_it() throws Exception {
        restore();
        events.forgotten("TL-LOST", new JobEvent.CutLoaded(LATER_JOB, TABLE, 0.2));
        assertThat(sent()).last().asString().contains("ABORT").contains(LATER_JOB);
    }

    @Test
    void a_cut_of_an_order_that_the_restore_has_lost_is_parked() {
        restore();
        assertThatThrownBy(() ->
                        events.forgotten("TL-LOST", new JobEvent.CutDone(LATER_JOB, TABLE, 19.5, 3200, 800, 2, 1)))
                .isInstanceOf(BrokenMessage.class);
    }

    /** As by whoever has the password of another table's gateway: nothing is forgotten without a restore. */
    @Test
    void a_cut_of_a_job_that_nobody_knows_is_parked_where_nothing_was_restored() throws Exception {
        loaded();
        assertThatThrownBy(() ->
                        events.forgotten(ORDER, new JobEvent.CutDone(LATER_JOB, "table-2", 19.5, 3200, 800, 2, 1)))
                .isInstanceOf(BrokenMessage.class);
        held.look();
        assertThat(job().state()).isEqualTo(JobState.SCAN);
    }

    @Test
    void a_cut_of_a_job_that_nobody_knows_is_parked_where_its_order_came_after_the_restore() throws Exception {
        loaded();
        restore();
        database.jdbc()
                .sql("update production.cut_order set created_at = ?")
                .param(Instant.now().plusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThatThrownBy(() ->
                        events.forgotten(ORDER, new JobEvent.CutDone(LATER_JOB, "table-2", 19.5, 3200, 800, 2, 1)))
                .isInstanceOf(BrokenMessage.class);
    }

    @Test
    void a_job_that_its_gateway_has_lost_is_held() throws Exception {
        loaded();
        recalled(Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(job().state()).isEqualTo(JobState.HELD);
        held.look();
        assertThat(job().state()).isEqualTo(JobState.HELD);
        desk.answer(JOB, new CutSince.Nothing(), "operator");
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_gateway_that_has_a_job_which_is_not_known_here_has_not_told_all() throws Exception {
        loaded();
        restore();
        recalled(LONG_AGO, LATER_JOB);
        assertThat(job().state()).isEqualTo(JobState.HELD);
        assertThat(database.restores().isWhole()).isFalse();
        recalled(LONG_AGO);
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_forgotten_job_that_was_taken_off_before_its_start_has_cut_nothing() throws Exception {
        loaded();
        restore();
        events.forgotten(ORDER, new JobEvent.CutAborted(LATER_JOB, TABLE, "called off", 0, 0, 0, 1, List.of(0.0, 0.0)));
        recalled(LONG_AGO, JOB);
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_table_that_is_rid_of_its_forgotten_jobs_is_asked_once_more_and_then_nobody_else_is() throws Exception {
        loaded();
        restore();
        recalled(LONG_AGO, JOB, LATER_JOB);
        assertThat(sent()).last().asString().contains("ABORT").contains(LATER_JOB);
        events.forgotten("TL-LOST", JobEvent.CutAborted.untouched(LATER_JOB, TABLE, "called off while it waited"));
        assertThat(sent()).last().asString().contains("recall-jobs");
        recalled(LONG_AGO, JOB);
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
    }

    /** Its table may be cutting it; it tells so itself. */
    @Test
    void a_forgotten_job_that_may_be_under_the_knife_is_not_taken_off() throws Exception {
        loaded();
        restore();
        recalled(LONG_AGO, LATER_JOB, JOB);
        assertThat(sent()).noneMatch(message -> message.contains("ABORT"));
    }

    @Test
    void a_job_that_cannot_be_settled_does_not_keep_the_next_from_it() throws Exception {
        database.place("TL-2", SampleOrders.specification(SampleOrders.medianMan()));
        database.documents().store("TL-2", DocumentKind.PROGRAM, SamplePrograms.json(2));
        database.addJob("J-00000002", "TL-2", TABLE, "ROLL-7", 2, 20);
        database.jdbc()
                .sql("update production.cut_order set program_id = null where order_id = ?")
                .param(ORDER)
                .update();
        database.jobs().hold(JOB);
        database.jobs().hold("J-00000002");
        held.look();
        assertThat(job().state()).isEqualTo(JobState.HELD);
        assertThat(desk.find("J-00000002").orElseThrow().state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void an_order_that_was_sent_back_is_sure_once_the_others_are() throws Exception {
        loaded();
        database.place("TL-2", SampleOrders.specification(SampleOrders.medianMan()));
        database.orders().move("TL-2", OrderState.REJECTED);
        restore();
        assertThat(database.restores().unsureSince("TL-2")).isPresent();
        recalled(Instant.parse("2100-01-01T00:00:00Z"), JOB);
        desk.answer(JOB, new CutSince.Nothing(), "operator");
        held.look();
        held.look();
        assertThat(database.restores().unsureSince("TL-2")).isEmpty();
    }

    @Test
    void an_order_with_a_forgotten_job_beside_a_held_one_is_held_and_closed_whole() throws Exception {
        loaded();
        restore();
        events.forgotten(ORDER, new JobEvent.CutStarted(LATER_JOB, TABLE));
        events.forgotten(ORDER, new JobEvent.CutStarted("J-0000000C", TABLE));
        assertThat(database.jobs().openOfOrder(ORDER)).hasSize(3);
        new CloseOrderStep(database.orders(), cuts, RecordedMaterials.none(database, cuts), order -> {}).cancel(ORDER);
        assertThat(database.jobs().openOfOrder(ORDER)).isEmpty();
        assertThat(sent()).filteredOn(message -> message.contains("ABORT")).hasSize(3);
    }
}
