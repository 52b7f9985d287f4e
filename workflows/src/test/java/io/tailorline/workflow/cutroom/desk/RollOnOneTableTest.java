package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.messages.JobEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roll lies on one table at a time. */
class RollOnOneTableTest extends CutRoomFixture {

    private static final int RACES = 50;
    private static final String OTHER_ORDER = "TL-2";
    private static final String OTHER_JOB = "J-00000002";
    private static final String OTHER_TABLE = "table-2";

    @BeforeEach
    void anotherJobOfTheSameClothWaitsAtAnotherTable() throws Exception {
        database.place(OTHER_ORDER, SampleOrders.specification(SampleOrders.medianMan()));
        database.addJob(OTHER_JOB, OTHER_ORDER, OTHER_TABLE, "ROLL-7", 2, 20);
        loaded();
        events.loaded(new JobEvent.CutLoaded(OTHER_JOB, OTHER_TABLE, 0.2));
    }

    @Test
    void a_roll_that_lies_on_another_table_is_refused_by_the_name_of_that_table_and_another_roll_is_taken()
            throws Exception {
        desk.scan(JOB, "ROLL-7", "operator");

        assertThatThrownBy(() -> desk.scan(OTHER_JOB, "ROLL-7", "another operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ROLL-7")
                .hasMessageContaining("table-1")
                .hasMessageContaining("ROLL_ELSEWHERE")
                .hasMessageEndingWith("ROLL-9]");
        assertThat(other()).isEqualTo(JobState.SCAN);

        desk.scan(OTHER_JOB, "ROLL-9", "another operator");
        desk.start(OTHER_JOB, ClothCheck.MARKS, "another operator");

        assertThat(desk.find(OTHER_JOB).orElseThrow().roll()).isEqualTo("ROLL-9");
        assertThat(database.sent()).singleElement().asString().contains("\"roll\":\"ROLL-9\"");
    }

    @Test
    void a_roll_is_free_again_when_the_job_of_the_other_table_has_ended() throws Exception {
        running();
        events.done(new JobEvent.CutDone(JOB, TABLE, 20, 1, 1, 2, 1));
        desk.scan(OTHER_JOB, "ROLL-7", "another operator");
        assertThat(other()).isEqualTo(JobState.READY);
    }

    @Test
    void a_roll_that_was_scanned_at_two_tables_under_an_earlier_release_does_not_start_on_the_second()
            throws Exception {
        database.jobs().scanned(JOB, "ROLL-7");
        database.jobs().move(JOB, JobState.CUTTING);
        database.jobs().scanned(OTHER_JOB, "ROLL-7");
        database.jobs().move(OTHER_JOB, JobState.READY);

        assertThatThrownBy(() -> desk.start(OTHER_JOB, ClothCheck.MARKS, "another operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("table-1");

        desk.scan(OTHER_JOB, "ROLL-9", "another operator");
        desk.start(OTHER_JOB, ClothCheck.MARKS, "another operator");
    }

    @Test
    void of_two_operators_who_scan_one_roll_at_the_same_instant_one_is_refused() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < RACES; race++) {
                database.jdbc()
                        .sql("update cutroom.cut_job set state = 'SCAN', scanned = false, roll = 'ROLL-7'")
                        .update();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Boolean> taken = new ArrayList<>();
                for (Future<Boolean> scan : both.invokeAll(List.of(scan(JOB, together), scan(OTHER_JOB, together)))) {
                    taken.add(scan.get());
                }
                assertThat(taken).as("race %d", race).containsExactlyInAnyOrder(true, false);
            }
        } finally {
            both.shutdownNow();
        }
    }

    private Callable<Boolean> scan(String job, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                desk.scan(job, "ROLL-7", "operator");
                return true;
            } catch (Refused elsewhere) {
                return false;
            }
        };
    }

    private JobState other() {
        return desk.find(OTHER_JOB).orElseThrow().state();
    }
}
