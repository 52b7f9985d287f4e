package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway moves no table before somebody commands it, and takes a command for no more than was commanded. */
class OnlyOnCommandTest {

    private static final double FAST = 200;
    private static final double SLOW = 4;

    /** Pieces of a job that is still being cut when a busy machine gets round to stopping the gateway. */
    private static final int LONG = 8;

    private static final String JOB = "J-00000001";

    @TempDir
    Path folder;

    private static Payload last(GatewayFixture gateway) {
        List<Payload> said = gateway.said(JOB);
        return said.get(said.size() - 1);
    }

    private static long times(GatewayFixture gateway, String type) {
        return gateway.typesSaid(JOB).stream().filter(type::equals).count();
    }

    @Test
    void a_table_just_switched_on_is_homed_when_that_is_commanded_and_then_waits_for_its_start() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.cold(folder, FAST)) {
            gateway.cut(JOB, 1);
            gateway.says(JOB, "cut-faulted");
            assertThat(((JobEvent.CutFaulted) last(gateway)).fault()).contains("OFFLINE", "press Resume");
            assertThat(gateway.tableState()).isEqualTo(TableState.OFFLINE);

            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.RESUME);
            gateway.saysAgain(JOB, "cut-loaded", 2);
            assertThat(gateway.cutRecords()).isEmpty();
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-done");
        }
    }

    @Test
    void a_fault_is_not_reset_by_the_next_gateway() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, FAST, "record 40 drive-x")) {
            gateway.cut(JOB, 3);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-faulted");
            gateway.restart();
            gateway.saysAgain(JOB, "cut-faulted", 2);
            assertThat(gateway.tableState()).isEqualTo(TableState.FAULT);
            assertThat(((JobEvent.CutFaulted) last(gateway)).fault()).contains("code 3", "unasked");

            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void a_resume_that_is_delivered_twice_does_not_end_the_next_pause() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, 2)) {
            gateway.cut(JOB, 4);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 1);
            gateway.command(JOB, Operation.PAUSE);
            gateway.says(JOB, "cut-paused");
            gateway.command(JOB, Operation.RESUME);
            gateway.says(JOB, "cut-started");
            Envelope resume = gateway.lastSent();
            gateway.command(JOB, Operation.PAUSE);
            gateway.saysAgain(JOB, "cut-paused", 2);
            gateway.deliver(resume);
            gateway.saysAgain(JOB, "cut-paused", 3);
            assertThat(last(gateway).type()).isEqualTo("cut-paused");
            assertThat(gateway.tableState()).isEqualTo(TableState.PAUSED);
        }
    }

    @Test
    void an_answer_to_an_earlier_question_is_none_to_this_one() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            gateway.cut(JOB, 3);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-uncertain");
            long first = ((JobEvent.CutUncertain) last(gateway)).firstRecord();
            assertThat(first).isGreaterThan(2);

            gateway.answer(JOB, first - 1);
            gateway.saysAgain(JOB, "cut-uncertain", 2);
            gateway.answer(JOB, 99_999);
            gateway.saysAgain(JOB, "cut-uncertain", 3);
            assertThat(gateway.tableState()).isEqualTo(TableState.OFFLINE);

            List<Long> cut = gateway.cutRecords();
            gateway.answer(JOB, cut.get(cut.size() - 1) + 1);
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void all_is_cut_is_an_answer() throws Exception {
        try (GatewayFixture gateway = new GatewayFixture(folder, SLOW, "record 50 power-loss 1")) {
            gateway.cut(JOB, 3);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-uncertain");
            int before = gateway.cutRecords().size();
            gateway.answer(JOB, GatewayFixture.records(3));
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).hasSizeLessThanOrEqualTo(before + 1);
        }
    }

    @Test
    void a_job_that_ended_unseen_is_answered_with_the_record_after_its_last() throws Exception {
        try (GatewayFixture gateway = GatewayFixture.retaining(folder, SLOW)) {
            gateway.cut(JOB, LONG);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.cutsPiece(JOB, 1);
            gateway.endsUnseen();
            gateway.says(JOB, "cut-uncertain");
            long first = ((JobEvent.CutUncertain) last(gateway)).firstRecord();
            assertThat(first).isEqualTo(GatewayFixture.records(LONG) + 1);
            gateway.answer(JOB, first);
            gateway.says(JOB, "cut-done");
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates();
        }
    }

    @Test
    void an_answer_given_while_somebody_is_at_the_panel_is_given_again_after_the_release() throws Exception {
        try (GatewayFixture gateway =
                new GatewayFixture(folder, SLOW, "record 50 power-loss 1", "state HOMING local 4")) {
            gateway.cut(JOB, 3);
            gateway.says(JOB, "cut-loaded");
            gateway.command(JOB, Operation.START);
            gateway.says(JOB, "cut-uncertain");
            List<Long> cut = gateway.cutRecords();
            long first = cut.get(cut.size() - 1) + 1;
            AtomicInteger heard = new AtomicInteger();
            gateway.until(() -> {
                int said = gateway.said(JOB).size();
                if (heard.getAndSet(said) < said) {
                    gateway.answer(JOB, first);
                    gateway.command(JOB, Operation.RESUME);
                }
                return times(gateway, "cut-done") == 1;
            });
            assertThat(gateway.cutRecords()).doesNotHaveDuplicates().isSorted();
        }
    }
}
