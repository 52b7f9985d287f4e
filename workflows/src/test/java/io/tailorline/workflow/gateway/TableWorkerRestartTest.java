package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.TableCommand.Operation;
import org.junit.jupiter.api.Test;

/** A gateway that is restarted in the middle of a job. */
class TableWorkerRestartTest extends TableWorkerFixture {

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
    void a_gateway_that_is_stopped_while_it_writes_down_what_is_cut_leaves_the_table_alone() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.cut(JOB, 4);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 2);
            gateway.stopsWhileItWrites();
            gateway.says(JOB, "cut-done");

            assertThat(gateway.typesSaid(JOB)).doesNotContain("cut-paused", "cut-faulted");
        }
    }

    @Test
    void a_job_found_standing_after_a_restart_waits_for_the_operator() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.cut(JOB, 4);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 1);
            gateway.restartOnceTheTableStands();
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
            gateway.restartWithCommand(JOB, Operation.ABORT);
            gateway.says(JOB, "cut-aborted");

            assertThat(gateway.tableState()).isIn(TableState.ABORTING, TableState.IDLE);
        }
    }
}
