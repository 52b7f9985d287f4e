package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import org.junit.jupiter.api.Test;

/** An operator's word about the cloth holds for the doubt it was asked for, until the journal has it, and no longer. */
class OperatorAnswerTest extends RunFixture {

    private void assertRefused(CutRun run, String why) {
        assertThatThrownBy(run::load)
                .isInstanceOf(TableFault.class)
                .isNotInstanceOf(TableFault.Uncertain.class)
                .hasMessageContaining(why);
    }

    /** In steps, so that what happens in one is over in the next. */
    private void passSecond() {
        for (int step = 0; step < 10; step++) {
            clock.passMs(100);
            firmware.status();
        }
    }

    @Test
    void a_stop_between_an_answer_and_its_start_does_not_begin_at_the_beginning() throws Exception {
        table("state READY guard 0.1", "state READY guard 0.1");
        run().load();
        passSecond();
        long uncut = losePowerAt(70);
        answered(uncut).load();
        passSecond();
        assertThat(firmware.status().state()).isEqualTo(TableState.FAULT);
        drive(run());
        assertCutOnce();
    }

    @Test
    void a_stop_that_is_reset_at_the_table_does_not_begin_at_the_beginning() throws Exception {
        table("state READY guard 0.1", "state READY guard 0.1");
        run().load();
        passSecond();
        long uncut = losePowerAt(70);
        CutRun run = answered(uncut);
        RunPhase loaded = run.load();
        passSecond();
        controller().reset();
        assertThatThrownBy(loaded::start).isInstanceOf(TableFault.class).hasMessageContaining("from record " + uncut);
        drive(run);
        assertCutOnce();
    }

    @Test
    void a_start_that_was_noted_and_did_not_arrive_is_not_made_up_from_the_beginning() throws Exception {
        long uncut = losePowerAt(70);
        answered(uncut).load();
        journal.starting();
        controller().takeLease();
        firmware.restart();
        CutRun run = answered(uncut);
        run.load();
        journal.starting();
        assertThat(firmware.status().state()).isEqualTo(TableState.READY);
        drive(run());
        assertCutOnce();
    }

    @Test
    void an_answer_given_again_is_not_taken_for_the_next_doubt() throws Exception {
        long uncut = losePowerAt(50);
        CutRun first = run(controller(), dyingAt(100));
        first.answerFirstUncut(uncut);
        assertThatThrownBy(() -> drive(first)).isInstanceOf(HostDied.class);
        firmware.restart();
        long cut = firmware.finishedRecords().size();
        assertRefused(answered(uncut), "are confirmed cut");
        drive(answered(cut + 1));
        assertCutOnce();
    }

    @Test
    void an_answer_to_no_question_is_refused_and_forgotten() throws Exception {
        CutRun run = answered(60);
        assertRefused(run, "nothing is uncertain");
        drive(run);
        assertCutOnce();
    }

    @Test
    void an_answer_about_a_job_that_the_table_counts_is_refused() throws Exception {
        driveUntil(60);
        clock.passMs(6_000);
        assertRefused(answered(90), "nothing is uncertain");
        drive(run());
        assertCutOnce();
    }

    @Test
    void an_answer_may_be_corrected_forward_before_the_start() throws Exception {
        long uncut = losePowerAt(60);
        answered(uncut - 1).load();
        answered(uncut - 1).load();
        answered(uncut).load();
        assertThat(journal.job().orElseThrow().progress().startRecord()).isEqualTo(uncut);
        assertRefused(answered(uncut - 1), "are confirmed cut");
        drive(run());
        assertCutOnce();
    }

    @Test
    void all_is_cut_is_an_answer_and_cuts_nothing() throws Exception {
        driveUntil(100);
        journal.confirm(job.records());
        firmware.restart();
        int cut = firmware.finishedRecords().size();
        drive(answered(job.records()));
        assertThat(firmware.finishedRecords()).hasSize(cut + 1);
        assertThat(journal.job().orElseThrow().finished()).isTrue();
    }

    /** START arrives, its answer does not, and from then on nothing for a while. */
    private final class DeafAfterStart extends SimulatedTable {
        private boolean deaf;

        DeafAfterStart() {
            super(firmware, TOKEN);
        }

        @Override
        public void start(long firstRecord) throws TableFault {
            super.start(firstRecord);
            deaf = true;
            throw new TableFault.LinkLost("silence");
        }

        @Override
        public TableStatus status() throws TableFault {
            if (deaf) {
                throw new TableFault.LinkLost("silence");
            }
            return super.status();
        }
    }

    @Test
    void an_answer_is_used_up_by_a_start_that_was_not_heard_of() throws Exception {
        long uncut = losePowerAt(50);
        DeafAfterStart controller = new DeafAfterStart();
        CutRun run = run(controller, progress::add);
        run.answerFirstUncut(uncut);
        RunPhase loaded = run.load();
        assertThatThrownBy(loaded::start).isInstanceOf(TableFault.LinkLost.class);
        assertThat(firmware.finishedRecords()).hasSizeGreaterThan((int) uncut);
        firmware.restart();
        controller.deaf = false;
        assertThatThrownBy(run::load).isInstanceOf(TableFault.Uncertain.class);
    }

    @Test
    void a_table_that_lost_a_job_before_its_start_is_no_question() throws Exception {
        CutRun run = run();
        RunPhase loaded = run.load();
        firmware.restart();
        clock.passMs(2_000);
        assertThatThrownBy(loaded::start)
                .isInstanceOf(TableFault.class)
                .isNotInstanceOf(TableFault.Uncertain.class)
                .hasMessageContaining("Maybe drive again");
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.ClothUnconfirmed.class);
        drive(SampleJobs.confirmed(run));
        assertCutOnce();
    }

    /** The table kept a job that was never begun through a loss of power, as its boot count tells. */
    private final class RestartedAndKept extends SimulatedTable {
        private boolean restarted;

        RestartedAndKept() {
            super(firmware, TOKEN);
        }

        @Override
        public TableIdentity identity() throws TableFault {
            return restarted ? ReconciliationTest.booted(super.identity()) : super.identity();
        }
    }

    @Test
    void a_restart_before_the_start_is_no_question_in_the_cut() throws Exception {
        RestartedAndKept controller = new RestartedAndKept();
        CutRun run = run(controller, progress::add);
        run.load();
        controller.restarted = true;
        drive(run);
        assertCutOnce();
    }
}
