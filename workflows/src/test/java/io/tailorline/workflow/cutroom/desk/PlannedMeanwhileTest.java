package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.persistence.CutExtent;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do while the rest of an aborted job is planned, which takes seconds. */
class PlannedMeanwhileTest extends CutRoomFixture {

    private final AtomicBoolean wasPlanned = new AtomicBoolean();

    @BeforeEach
    void aJobIsAbortedAfterOneOfThreePieces() throws Exception {
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(3)));
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(3));
        database.jdbc().sql("delete from cutroom.cut_job").update();
        database.addJob(JOB, ORDER, TABLE, "ROLL-7", 3, 30);
        running();
        long first = piece(1).lastRecord();
        events.aborted(new JobEvent.CutAborted(JOB, TABLE, "called off", 1, 12, first, first, List.of()));
    }

    private static CutProgram.PieceRange piece(int no) {
        return SamplePrograms.cuttingSquares(3).pieces().get(no - 1);
    }

    /** By another connection than the planner's. */
    private void meanwhile(Runnable work) {
        whilePlanning = () -> {
            wasPlanned.set(true);
            try {
                CompletableFuture.runAsync(work).get(1, TimeUnit.MINUTES);
            } catch (Exception waits) {
                throw new AssertionError("It waits for the planner.", waits);
            }
        };
    }

    private void cutMissing() throws Refused {
        desk.planMissing(JOB, CutRoom.Cloth.SAME).cut("operator");
    }

    private Optional<String> planned() {
        return database.documents().current(ORDER, DocumentKind.PROGRAM);
    }

    @Test
    void neither_the_order_nor_the_job_is_locked() throws Exception {
        meanwhile(() -> database.transaction().executeWithoutResult(status -> {
            assertThat(database.orders().find(ORDER)).isPresent();
            assertThat(database.jobs().find(JOB)).isPresent();
        }));
        cutMissing();
        assertThat(wasPlanned).isTrue();
        assertThat(database.documents().program(ORDER).orElseThrow().pieces())
                .extracting(CutProgram.PieceRange::piece)
                .containsExactlyInAnyOrder(piece(2).piece(), piece(3).piece());
    }

    @Test
    void what_is_known_to_be_cut_since_is_not_cut_by_the_older_plan() throws Exception {
        Optional<String> before = planned();
        meanwhile(() -> database.jobs().cutTo(JOB, CutExtent.stoppedAfter(piece(2).lastRecord())));
        refused("CHANGED_MEANWHILE [J-00000001]");
        assertThat(planned()).isEqualTo(before);
        assertThat(database.jobs().continues(ORDER).map(TableJob::jobId)).isEmpty();
        assertThat(signalled).endsWith("FAILED");

        whilePlanning = () -> {};
        cutMissing();
        assertThat(database.documents().program(ORDER).orElseThrow().pieces())
                .extracting(CutProgram.PieceRange::piece)
                .containsExactly(piece(3).piece());
    }

    @Test
    void another_marker_and_another_job_on_the_cloth_end_the_plan() throws Exception {
        meanwhile(() ->
                database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(2))));
        refused("CHANGED_MEANWHILE");
        database.documents().store(ORDER, DocumentKind.MARKER, MarkerJson.write(SamplePrograms.squares(3)));
        meanwhile(() -> {
            database.jobs().continueOn(ORDER, JOB);
            database.addJob("J-00000002", ORDER, TABLE, "ROLL-7", 2, 20);
        });
        refused("NOTHING_LEFT");
    }

    @Test
    void of_two_operators_who_plan_at_once_one_is_refused() throws Exception {
        CutRoom.PlannedRest first = desk.planMissing(JOB, CutRoom.Cloth.SAME);
        CutRoom.PlannedRest second = desk.planMissing(JOB, CutRoom.Cloth.SAME);
        first.cut("operator");
        signalled.clear();
        Optional<String> program = planned();
        assertThatThrownBy(() -> second.cut("another")).isInstanceOf(Refused.class);
        assertThat(planned()).isEqualTo(program);
    }

    @Test
    void nobody_plans_in_a_transaction() {
        assertThatThrownBy(() -> database.transaction().execute(status -> {
                    try {
                        return desk.planMissing(JOB, CutRoom.Cloth.SAME);
                    } catch (Refused refused) {
                        throw new AssertionError(refused);
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void refused(String reason) {
        assertThatThrownBy(this::cutMissing).isInstanceOf(Refused.class).hasMessageContaining(reason);
        assertThat(wasPlanned.getAndSet(false)).isTrue();
    }
}
