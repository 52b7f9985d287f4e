package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was said of the cloth before something happened at the table is not said of the cloth after it. */
class ConfirmationEndsTest extends RunFixture {

    private static final long OTHER_TOKEN = 8;

    private final CutJob other = CutJob.of(4712, SampleJobs.program(1));

    private void retaining(String... script) throws Exception {
        firmware = new TableFirmware(
                SampleJobs.TABLE, clock, 4, FaultScript.parse(List.of(script)), RingRetention.RETAINED);
    }

    /** A host that has its job READY, with cloth that is confirmed. */
    private CutRun ready() throws Exception {
        CutRun run = run();
        run.load();
        SampleJobs.confirmed(run);
        return run;
    }

    private SimulatedTable another() {
        return new SimulatedTable(firmware, OTHER_TOKEN);
    }

    private void assertAsksAgain(CutRun run) throws Exception {
        int cut = firmware.finishedRecords().size();
        assertThatThrownBy(() -> run.load().start()).isInstanceOf(TableFault.ClothUnconfirmed.class);
        assertThat(firmware.finishedRecords()).hasSize(cut);
        SampleJobs.confirmed(run);
        run.load().start().monitor();
    }

    @Test
    void nothing_has_happened() throws Exception {
        CutRun run = ready();
        assertThat(run.isUndisturbed()).isTrue();
        clock.passMs(60_000);
        run.load().start().monitor();
        assertCutOnce();
    }

    @Test
    void another_host_has_had_the_table_and_left_it_as_it_was() throws Exception {
        CutRun run = ready();
        clock.passMs(2_000);
        another().takeLease();
        another().dropLease();
        assertAsksAgain(run);
        assertThat(run.isUndisturbed()).isFalse();
        assertCutOnce();
    }

    @Test
    void another_host_has_cut_its_job_and_taken_it_off() throws Exception {
        CutRun run = ready();
        clock.passMs(2_000);
        SimulatedTable another = another();
        another.takeLease();
        another.clear();
        another.load(other);
        another.start(1);
        while (another.status().state() != TableState.DONE) {
            clock.passMs(POLL_MS);
        }
        another.clear();
        another.dropLease();
        assertAsksAgain(run);
    }

    @Test
    void the_controller_was_started_anew() throws Exception {
        retaining();
        CutRun run = ready();
        firmware.restart();
        assertAsksAgain(run);
        assertCutOnce();
    }

    @Test
    void the_cloth_was_advanced_at_the_panel() throws Exception {
        CutRun run = ready();
        controller().advance(40);
        while (firmware.status().state() != TableState.READY) {
            clock.passMs(POLL_MS);
        }
        assertAsksAgain(run);
        assertThat(firmware.status().proof().orElseThrow().handAdvance())
                .as("the job is loaded anew, at the origin")
                .isZero();
        assertCutOnce();
    }

    @Test
    void somebody_has_had_the_table_at_its_panel() throws Exception {
        table("state READY local 3");
        CutRun run = unconfirmed(HostPolicy.attended().waitingForPanel(() -> {}));
        RunPhase loaded = run.load();
        SampleJobs.confirmed(run);
        clock.passMs(POLL_MS);
        assertThat(firmware.status().has(StatusBit.LOCAL_MODE)).isTrue();
        assertThatThrownBy(loaded::start).isInstanceOf(TableFault.ClothUnconfirmed.class);
        assertThat(firmware.status().has(StatusBit.LOCAL_MODE)).isFalse();
        clock.passMs(10_000);
        assertThat(firmware.finishedRecords()).isEmpty();
        assertAsksAgain(run);
        assertCutOnce();
    }

    @Test
    void a_start_is_confirmed_once() throws Exception {
        table("record 60 ring-corrupt");
        CutRun run = run();
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.class);
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.Uncertain.class);
        run.answerFirstUncut(60);
        assertThatThrownBy(() -> drive(run))
                .isInstanceOfSatisfying(
                        TableFault.ClothUnconfirmed.class,
                        asked -> assertThat(asked.isBegun()).isTrue())
                .hasMessageContaining("is cut to record 59 of 145", "where it lay");
        run.confirmCloth("R-2304", ClothCheck.EDGES);
        drive(run);
        assertCutOnce();
    }

    @Test
    void a_job_that_outlived_a_power_loss_resumes_on_cloth_that_is_confirmed_after_it() throws Exception {
        retaining();
        driveUntil(60);
        firmware.restart();
        CutRun run = unconfirmed();
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.Uncertain.class);
        run.answerFirstUncut(firmware.status().job().doneRecord() + 1);
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.ClothUnconfirmed.class);
        run.confirmCloth("R-2304", ClothCheck.EDGES);
        drive(run);
        assertCutOnce();
    }

    @Test
    void an_answer_does_not_outlive_the_next_power_loss() throws Exception {
        retaining();
        driveUntil(60);
        firmware.restart();
        CutRun run = run();
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.Uncertain.class);
        run.answerFirstUncut(firmware.status().job().doneRecord() + 1);
        firmware.restart();
        assertThatThrownBy(() -> drive(run)).isInstanceOf(TableFault.Uncertain.class);
    }

    @Test
    void a_pause_a_fault_and_a_lost_link_end_no_confirmation() throws Exception {
        table("record 30 knife-stuck", "record 60 link-lost 5");
        assertThatThrownBy(() -> drive(run())).isInstanceOf(TableFault.class);
        drive(unconfirmed());
        assertCutOnce();
    }

    private CutRun unconfirmed() {
        return unconfirmed(HostPolicy.attended());
    }

    private CutRun unconfirmed(HostPolicy policy) {
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
        return new CutRun(job, controller(), journal, TOKEN, progress::add, patience, policy);
    }
}
