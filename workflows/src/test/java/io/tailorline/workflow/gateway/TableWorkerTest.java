package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.TableCommand.Operation;
import org.junit.jupiter.api.Test;

/** Jobs of one table, from the command to the cut. */
class TableWorkerTest extends TableWorkerFixture {

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

            // who sends it again before the START may not have heard what was said last, and hears that again
            assertThat(gateway.typesSaid(JOB))
                    .startsWith("cut-loading")
                    .filteredOn(type -> !type.equals("cut-loading") && !type.equals("cut-loaded"))
                    .containsExactly("cut-started", "cut-done");
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
