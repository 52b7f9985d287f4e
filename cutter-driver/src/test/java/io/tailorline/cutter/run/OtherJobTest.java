package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A table that still holds another job: begun and unfinished it is left alone, whatever the table's state; any other
 * makes room.
 */
class OtherJobTest extends RunFixture {

    private final CutJob other = CutJob.of(4712, SampleJobs.program(1));

    /** Who brings the other job. */
    private enum Host {
        AT_THE_TABLE(HostPolicy.attended()),
        ELSEWHERE(new HostPolicy(ReconnectPolicy.RESUME_IF_MONITORED, job -> false, () -> false)),
        ELSEWHERE_AND_REQUESTED(new HostPolicy(ReconnectPolicy.RESUME_IF_MONITORED, job -> false, () -> true));

        private final HostPolicy rules;

        Host(HostPolicy rules) {
            this.rules = rules;
        }
    }

    /** A table that keeps its ring over a power loss. */
    private void retaining(String... script) throws Exception {
        firmware = new TableFirmware(
                SampleJobs.TABLE, clock, 4, FaultScript.parse(List.of(script)), RingRetention.RETAINED);
    }

    private void losePowerWithJobAt(long record) throws Exception {
        retaining();
        driveUntil(record);
        firmware.restart();
        passUntil(TableState.OFFLINE);
    }

    private void passUntil(TableState state) {
        for (int looks = 0; firmware.status().state() != state && looks < 1000; looks++) {
            clock.passMs(50);
        }
        assertThat(firmware.status().state()).isEqualTo(state);
    }

    private CutRun bring(HostPolicy rules) {
        return run(other, controller(), progress::add, rules);
    }

    private void assertLeftAlone(HostPolicy rules) {
        TableStatus before = firmware.status();
        List<Long> cut = firmware.finishedRecords();
        assertThatThrownBy(() -> bring(rules).load())
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("holds job 4711")
                .hasMessageContaining(before.job().doneRecord() + " records done")
                .hasMessageContaining("'operate abort'")
                .hasMessageContaining("'operate clear'");
        clock.passMs(10_000);
        assertThat(firmware.status().job().id()).isEqualTo(job.id());
        assertThat(firmware.status().job().doneRecord()).isEqualTo(before.job().doneRecord());
        assertThat(firmware.finishedRecords()).isEqualTo(cut);
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void a_half_cut_job_outlasts_a_power_loss(Host host) throws Exception {
        losePowerWithJobAt(60);
        assertLeftAlone(host.rules);
        assertThat(firmware.status().state()).isEqualTo(TableState.OFFLINE);
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void it_outlasts_a_homing_by_hand(Host host) throws Exception {
        losePowerWithJobAt(60);
        controller().takeLease();
        controller().home();
        assertThat(firmware.status().state()).isEqualTo(TableState.HOMING);
        assertLeftAlone(host.rules);
        passUntil(TableState.IDLE);
        assertLeftAlone(host.rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit-hit", "knife-stuck"})
    void it_outlasts_a_fault_and_a_reset_by_hand(String fault) throws Exception {
        table("record 50 " + fault);
        assertThatThrownBy(() -> drive(run())).isInstanceOf(TableFault.class);
        assertLeftAlone(HostPolicy.attended());
        assertThat(firmware.status().state()).isEqualTo(TableState.FAULT);
        controller().takeLease();
        controller().reset();
        assertLeftAlone(HostPolicy.attended());
    }

    @Test
    void its_own_host_continues_it() throws Exception {
        losePowerWithJobAt(60);
        assertLeftAlone(HostPolicy.attended());
        drive(answered(firmware.status().job().doneRecord() + 1));
        assertCutOnce();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void taken_off_by_hand_it_makes_room(boolean cleared) throws Exception {
        losePowerWithJobAt(60);
        controller().takeLease();
        if (cleared) {
            controller().clear();
        } else {
            controller().abort();
        }
        assertMakesRoom(HostPolicy.attended());
    }

    @Test
    void given_up_it_makes_room() throws Exception {
        losePowerWithJobAt(60);
        assertMakesRoom(new HostPolicy(ReconnectPolicy.RESUME_IF_MONITORED, id -> id == job.id(), () -> true));
    }

    @Test
    void one_that_was_never_started_makes_room() throws Exception {
        retaining();
        run().load();
        firmware.restart();
        passUntil(TableState.OFFLINE);
        assertThat(firmware.status().job().id()).isEqualTo(job.id());
        assertMakesRoom(HostPolicy.attended());
    }

    @Test
    void one_that_is_finished_makes_room_once_a_person_has_taken_it_off() throws Exception {
        retaining();
        drive(run());
        assertIsLeftToAPerson();
        firmware.restart();
        passUntil(TableState.OFFLINE);
        assertIsLeftToAPerson();
        controller().takeLease();
        controller().clear();
        assertMakesRoom(HostPolicy.attended());
    }

    private void assertIsLeftToAPerson() {
        assertThatThrownBy(() -> bring(HostPolicy.attended()).load())
                .isInstanceOf(TableFault.DoneOnTable.class)
                .hasMessageContaining("Take them off and 'operate clear'");
        assertThat(firmware.status().job().id()).isEqualTo(job.id());
    }

    @Test
    void one_that_is_finished_makes_room_for_a_host_whose_start_comes_after_that() throws Exception {
        drive(run());
        CutRun next = bring(new HostPolicy(ReconnectPolicy.RESUME_IF_MONITORED, id -> false, () -> true));
        RunPhase loaded = next.load();
        assertThatThrownBy(loaded::start).isInstanceOf(TableFault.ClothUnconfirmed.class);
        SampleJobs.confirmed(next);
        next.load().start().monitor();
        assertThat(firmware.finishedRecords()).hasSize(job.records() + other.records());
    }

    /** What was said of the cloth with the other job on it says nothing of the cloth afterwards. */
    private void assertMakesRoom(HostPolicy rules) throws Exception {
        int cut = firmware.finishedRecords().size();
        CutRun run = bring(rules);
        RunPhase loaded = run.load();
        assertThat(firmware.status().job().id()).isEqualTo(other.id());
        SampleJobs.confirmed(run);
        loaded.start().monitor();
        assertThat(firmware.finishedRecords()).hasSize(cut + other.records());
    }
}
