package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.TableCommand.Operation;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the gateway has told is so: after a fault the knife stands, a command to stand is obeyed, and whoever missed a
 * word hears it again.
 */
class PausesAndRepeatedEventsTest {

    private static final double SLOW = 4;
    private static final String JOB = "J-00000001";

    @TempDir
    Path folder;

    private static void started(GatewayFixture gateway, int squares) throws Exception {
        gateway.cut(JOB, squares);
        gateway.says(JOB, "cut-loaded");
        gateway.command(JOB, Operation.START);
    }

    /** A command that follows from what was said before the last word. */
    private static Envelope behind(Payload command) {
        return Envelope.commandAfter("an-event-long-ago", "behind", Instant.EPOCH, "TL-1", command);
    }

    private static Payload operation(Operation operation) {
        return new TableCommand.TableOperation(JOB, GatewayFixture.TABLE, operation);
    }

    @Test
    void after_a_fault_that_is_not_the_table_s_own_the_table_stands_all_the_same() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            started(gateway, 6);
            gateway.cutsPiece(JOB, 1);
            gateway.isBlindFor(4);
            gateway.says(JOB, "cut-faulted");
            gateway.until(() -> gateway.tableState() == TableState.PAUSED);

            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void a_pause_that_somebody_at_the_panel_keeps_off_is_obeyed_when_he_lets_go() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "state CUTTING local 12")) {
            started(gateway, 6);
            gateway.cutsPiece(JOB, 1);
            gateway.command(JOB, Operation.PAUSE);
            gateway.says(JOB, "cut-paused");
            assertThat(gateway.tableState()).isEqualTo(TableState.PAUSED);
        }
    }

    @Test
    void a_start_that_ends_a_fault_ends_an_earlier_pause_too() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 40 drive-x")) {
            started(gateway, 3);
            gateway.says(JOB, "cut-faulted");
            gateway.pauseIsStored(JOB);
            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-started");
            assertThat(gateway.isPauseRequested(JOB)).isFalse();
        }
    }

    @Test
    void a_pause_that_came_with_the_end_of_its_job_is_forgotten() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            gateway.diedAfterPause("J-00000099");
            gateway.until(() -> !gateway.isPauseRequested("J-00000099"));
        }
    }

    @Test
    void whoever_starts_what_was_told_otherwise_hears_the_last_word_again() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, 200, "record 40 drive-x")) {
            gateway.cut(JOB, 3);
            gateway.says(JOB, "cut-loaded");
            gateway.deliver(behind(operation(Operation.START)));
            gateway.saysAgain(JOB, "cut-loaded", 2);
            assertThat(gateway.cutRecords()).isEmpty();

            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-faulted");
            gateway.deliver(behind(operation(Operation.START)));
            gateway.saysAgain(JOB, "cut-faulted", 2);
            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");
        }
    }

    @Test
    void what_follows_from_the_last_word_follows_from_it_however_often_it_was_said() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, 200)) {
            gateway.cut(JOB, 1);
            gateway.says(JOB, "cut-loaded");
            gateway.deliver(behind(operation(Operation.START)));
            gateway.saysAgain(JOB, "cut-loaded", 2);
            gateway.deliver(Envelope.commandAfter(
                    JOB + ":cut-loaded", "first", Instant.EPOCH, "TL-1", operation(Operation.START)));
            gateway.says(JOB, "cut-done");
        }
    }
}
