package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.TableCommand.Operation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A gateway dies between a command and its acknowledgement: the broker delivers the command once more, or it was heard
 * and not obeyed. What makes the knife stand is not lost, what moves it is not obeyed again.
 */
class OperatorCommandsAndRestartsTest {

    private static final double FAST = 200;
    private static final double SLOW = 4;
    private static final String JOB = "J-00000001";

    @TempDir
    Path folder;

    private static Payload last(GatewayFixture gateway) {
        List<Payload> said = gateway.said(JOB);
        return said.get(said.size() - 1);
    }

    private static Envelope started(GatewayFixture gateway, int squares) throws Exception {
        gateway.cut(JOB, squares);
        gateway.says(JOB, "cut-loaded");
        gateway.command(JOB, Operation.START);
        return gateway.lastSent();
    }

    @Test
    void a_start_that_comes_again_to_the_next_gateway_does_not_end_a_fault() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST, "record 40 drive-x")) {
            Envelope start = started(gateway, 3);
            gateway.says(JOB, "cut-faulted");
            int cut = gateway.cutRecords().size();

            gateway.restartAndDeliver(start);
            gateway.saysAgain(JOB, "cut-faulted", 3);
            gateway.deliver(start);
            gateway.saysAgain(JOB, "cut-faulted", 4);

            assertThat(gateway.tableState()).isEqualTo(TableState.FAULT);
            assertThat(gateway.cutRecords()).hasSize(cut);

            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void a_start_pressed_while_no_gateway_was_there_does_not_count_as_the_next_one_says() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST)) {
            gateway.cut(JOB, 1);
            gateway.says(JOB, "cut-loaded");
            gateway.restartWithCommand(JOB, Operation.START);
            gateway.says(JOB, "cut-faulted");
            gateway.saysAgain(JOB, "cut-faulted", 2);

            assertThat(((JobEvent.CutFaulted) last(gateway)).fault()).contains("pressed before does not count");
            assertThat(gateway.cutRecords()).isEmpty();

            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-done");
        }
    }

    @Test
    void an_answer_that_comes_again_answers_no_later_question() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            started(gateway, 3);
            gateway.says(JOB, "cut-uncertain");
            long first = ((JobEvent.CutUncertain) last(gateway)).firstRecord();
            gateway.restart();
            gateway.saysAgain(JOB, "cut-uncertain", 2);
            Envelope early = Envelope.commandAfter(
                    "an-earlier-question",
                    "early",
                    Instant.EPOCH,
                    "TL-1",
                    new TableCommand.AnswerQuestion(JOB, GatewayFixture.TABLE, first));
            gateway.deliver(early);
            gateway.saysAgain(JOB, "cut-uncertain", 3);

            assertThat(last(gateway).type()).isEqualTo("cut-uncertain");
            assertThat(gateway.tableState()).isEqualTo(TableState.OFFLINE);

            List<Long> cut = gateway.cutRecords();
            gateway.answer(JOB, cut.get(cut.size() - 1) + 1);
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void a_pause_that_was_heard_is_obeyed_by_the_next_gateway() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            started(gateway, 4);
            gateway.cutsPiece(JOB, 1);
            gateway.diedAfterPause(JOB);
            gateway.says(JOB, "cut-paused");

            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void a_pause_that_comes_before_the_table_was_looked_at_is_obeyed() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW)) {
            started(gateway, 4);
            gateway.cutsPiece(JOB, 1);
            gateway.restartWithCommand(JOB, Operation.PAUSE);
            gateway.says(JOB, "cut-paused");
        }
    }

    @Test
    void a_pause_that_was_obeyed_is_not_kept_for_the_next_gateway() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, 2)) {
            started(gateway, 4);
            gateway.cutsPiece(JOB, 1);
            gateway.command(JOB, Operation.PAUSE);
            gateway.says(JOB, "cut-paused");
            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-started");
            gateway.restart();
            gateway.says(JOB, "cut-done");
        }
    }
}
