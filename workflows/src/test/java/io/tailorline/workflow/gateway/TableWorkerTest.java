package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.messaging.BrokenMessage;
import io.tailorline.workflow.messaging.JobEvent;
import io.tailorline.workflow.messaging.JobEvent.CutDone;
import io.tailorline.workflow.messaging.Payload;
import io.tailorline.workflow.messaging.TableCommand.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table, its thread and its journal, on a real Modbus line. */
class TableWorkerTest {

    private static final double FAST = 200;
    /** Slow enough to be caught in the middle of a job. */
    private static final double SLOW = 4;

    private static final String JOB = "J-00000001";
    private static final String NEXT = "J-00000002";

    @TempDir
    Path folder;

    private static CutDone done(GatewayFixture gateway, String job) {
        return (CutDone) last(gateway, job);
    }

    private static Payload last(GatewayFixture gateway, String job) {
        List<Payload> said = gateway.said(job);
        return said.get(said.size() - 1);
    }

    @Test
    void a_job_is_loaded_waits_for_its_start_and_is_cut() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST)) {
            gateway.cut(JOB, 3);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-done");

            assertThat(gateway.typesSaid(JOB)).containsExactly("cut-loading", "cut-loaded", "cut-started", "cut-done");
            assertThat(done(gateway, JOB).pieces()).isEqualTo(3);
            assertThat(done(gateway, JOB).cutLength()).isBetween(3 * 1600.0, 3 * 1700.0);
            assertThat(gateway.telemetry).anyMatch(said -> said.jobId().equals(JOB));
        }
    }

    @Test
    void a_command_that_comes_again_is_not_cut_again() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST)) {
            gateway.cut(JOB, 1);
            gateway.cut(JOB, 1);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-done");
            gateway.cut(JOB, 1);
            gateway.cut(NEXT, 1);
            gateway.says(NEXT, "cut-loaded");

            assertThat(gateway.typesSaid(JOB)).containsExactly("cut-loading", "cut-loaded", "cut-started", "cut-done");
        }
    }

    @Test
    void jobs_are_cut_one_after_the_other() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST)) {
            gateway.cut(JOB, 1);
            gateway.cut(NEXT, 2);
            gateway.says(JOB, "cut-loaded");
            assertThat(gateway.said(NEXT)).isEmpty();
            gateway.command(JOB, Operation.START);
            gateway.says(NEXT, "cut-loaded");
            gateway.command(NEXT, Operation.START);
            gateway.says(NEXT, "cut-done");
        }
    }

    @Test
    void a_job_is_paused_and_goes_on() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.cut(JOB, 4);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 1);
            gateway.command(JOB, Operation.PAUSE);
            gateway.says(JOB, "cut-paused");
            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");

            assertThat(gateway.typesSaid(JOB))
                    .containsExactly(
                            "cut-loading", "cut-loaded", "cut-started", "cut-paused", "cut-started", "cut-done");
        }
    }

    @Test
    void a_job_is_called_off_before_its_start_and_under_the_knife() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.cut(JOB, 1);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.ABORT);
            gateway.says(JOB, "cut-aborted");

            gateway.cut(NEXT, 4);
            gateway.says(NEXT, "cut-loaded");
            gateway.command(NEXT, Operation.START);
            gateway.cutsPiece(NEXT, 1);
            gateway.command(NEXT, Operation.ABORT);
            gateway.says(NEXT, "cut-aborted");
        }
    }

    @Test
    void a_job_is_called_off_while_it_waits_and_even_before_it_comes() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST)) {
            gateway.cut(JOB, 1);
            gateway.cut(NEXT, 1);
            gateway.says(JOB, "cut-loaded");
            gateway.command(NEXT, Operation.ABORT);
            gateway.says(NEXT, "cut-aborted");

            gateway.command("J-00000003", Operation.ABORT);
            gateway.says("J-00000003", "cut-aborted");
            gateway.cut("J-00000003", 1);
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-done");
            assertThat(gateway.said("J-00000003")).allMatch(JobEvent.CutAborted.class::isInstance);
        }
    }

    @Test
    void a_start_is_not_repeated_after_a_restart_but_asked_for_again() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST)) {
            gateway.cut(JOB, 1);
            gateway.says(JOB, "cut-loaded");
            gateway.restart();
            gateway.says(JOB, "cut-faulted");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-done");
        }
    }

    @Test
    void a_restart_in_the_middle_of_a_cut_cuts_every_piece_once() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.waitsForItsHost();
            gateway.cut(JOB, 4);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 2);
            gateway.restart();
            gateway.says(JOB, "cut-done");

            assertThat(done(gateway, JOB).pieces()).isEqualTo(4);
            assertThat(done(gateway, JOB).cutLength()).isBetween(4 * 1600.0, 4 * 1700.0);
        }
    }

    @Test
    void a_job_found_standing_after_a_restart_waits_for_the_operator() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.cut(JOB, 4);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 1);
            gateway.restartAfter(Duration.ofSeconds(6));
            gateway.says(JOB, "cut-paused");
            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");

            assertThat(done(gateway, JOB).cutLength()).isBetween(4 * 1600.0, 4 * 1700.0);
        }
    }

    @Test
    void a_call_off_outlives_the_gateway_that_took_it() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.cut(JOB, 4);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 2);
            gateway.diedAfterCallOff(JOB);
            gateway.says(JOB, "cut-aborted");

            assertThat(((JobEvent.CutAborted) last(gateway, JOB)).piecesDone()).isBetween(1, 3);
            assertThat(gateway.tableState()).isIn(TableState.ABORTING, TableState.IDLE);
        }
    }

    @Test
    void a_call_off_before_the_table_was_looked_at_reaches_the_table() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.cut(JOB, 4);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 1);
            gateway.restartWithWish(JOB, Operation.ABORT);
            gateway.says(JOB, "cut-aborted");

            assertThat(gateway.tableState()).isIn(TableState.ABORTING, TableState.IDLE);
        }
    }

    private static JobEvent.CutUncertain uncertain(GatewayFixture gateway) throws Exception {
        gateway.cut(JOB, 3);
        gateway.says(JOB, "cut-loaded");
        gateway.command(JOB, Operation.START);
        gateway.says(JOB, "cut-uncertain");
        return (JobEvent.CutUncertain) last(gateway, JOB);
    }

    /** What the table really did; here the test is the person who looks at the cloth. */
    private static long firstUncut(GatewayFixture gateway) {
        List<Long> cut = gateway.cutRecords();
        return cut.get(cut.size() - 1) + 1;
    }

    @Test
    void a_table_that_lost_its_count_is_asked_about_and_goes_on_with_the_answer() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            JobEvent.CutUncertain uncertain = uncertain(gateway);
            long first = firstUncut(gateway);
            assertThat(first).isBetween(uncertain.firstRecord(), uncertain.lastRecord());
            assertThat(uncertain.marks())
                    .isNotEmpty()
                    .allSatisfy(mark ->
                            assertThat(mark.record()).isBetween(uncertain.firstRecord(), uncertain.lastRecord()));
            assertThat(uncertain.why()).contains("Check the cloth");

            gateway.command(JOB, Operation.RESUME);
            gateway.saysAgain(JOB, "cut-uncertain", 2);
            gateway.answer(JOB, first);
            gateway.says(JOB, "cut-done");

            assertThat(gateway.typesSaid(JOB))
                    .containsExactly(
                            "cut-loading",
                            "cut-loaded",
                            "cut-started",
                            "cut-uncertain",
                            "cut-uncertain",
                            "cut-started",
                            "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
            assertThat(done(gateway, JOB).pieces())
                    .as("all, those before the uncertain range too")
                    .isEqualTo(3);
            assertThat(done(gateway, JOB).countedFrom()).as("the rest only").isEqualTo(first);
            assertThat(gateway.cutRecords()).hasSize((int)
                    (long) gateway.cutRecords().get(gateway.cutRecords().size() - 1));
        }
    }

    @Test
    void a_question_is_asked_again_by_the_next_gateway() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            uncertain(gateway);
            gateway.restart();
            gateway.saysAgain(JOB, "cut-uncertain", 2);
            gateway.answer(JOB, firstUncut(gateway));
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void an_uncertain_job_is_called_off() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            uncertain(gateway);
            gateway.command(JOB, Operation.ABORT);
            gateway.says(JOB, "cut-aborted");
        }
    }

    @Test
    void a_fault_of_the_table_is_told_and_waited_out() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST, "record 40 vacuum-low")) {
            gateway.cut(JOB, 3);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-faulted");
            assertThat(((JobEvent.CutFaulted) gateway.said(JOB).get(3)).fault()).contains("code 8");
            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");
            assertThat(done(gateway, JOB).pieces()).isEqualTo(3);
        }
    }

    @Test
    void a_job_that_stops_at_its_first_record_is_started_when_it_goes_on() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST, "record 1 vacuum-low")) {
            gateway.cut(JOB, 2);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-faulted");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-done");

            assertThat(gateway.typesSaid(JOB)).containsSubsequence("cut-faulted", "cut-started", "cut-done");
        }
    }

    @Test
    void a_job_that_goes_on_after_a_fault_says_so() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST, "record 40 vacuum-low")) {
            gateway.cut(JOB, 3);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-faulted");
            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");

            assertThat(gateway.typesSaid(JOB))
                    .containsExactly(
                            "cut-loading", "cut-loaded", "cut-started", "cut-faulted", "cut-started", "cut-done");
        }
    }

    @Test
    void a_job_without_a_number_is_broken() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST)) {
            assertThatThrownBy(() -> gateway.cut("job one", 1))
                    .isInstanceOf(BrokenMessage.class)
                    .hasMessageContaining("jobId 'job one'");
        }
    }
}
