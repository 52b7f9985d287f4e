package io.tailorline.cutter.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host asks of the table by hand, what its panel forbids, and what it does without a host. */
class HandCommandsTest extends FirmwareFixture {

    // ---- by hand, and by the table's own panel

    @Test
    void in_local_mode_the_table_obeys_nobody() throws Exception {
        table(RingRetention.LOST, "state READY local 3");
        load();
        pass(10);
        assertThat(table.status().has(StatusBit.LOCAL_MODE)).isTrue();
        assertThat(send(CommandCode.START, 0)).isEqualTo(CommandResult.LOCAL);
        assertThat(send(CommandCode.TAKE_LEASE, 0)).isEqualTo(CommandResult.OK);
        pass(3_100);
        assertThat(table.status().has(StatusBit.LOCAL_MODE)).isFalse();
        assertThat(send(CommandCode.START, 0)).isEqualTo(CommandResult.OK);
    }

    @Test
    void sharpening_by_hand_sets_the_blade_s_length_to_nothing() throws Exception {
        table(RingRetention.LOST);
        start();
        pass(3_000);
        send(CommandCode.PAUSE, 0);
        assertThat(passUntil(TableState.PAUSED).machine().knifeLength()).isPositive();
        assertThat(send(CommandCode.SHARPEN, 0)).isEqualTo(CommandResult.OK);
        assertThat(send(CommandCode.RESUME, table.status().job().doneRecord() + 1))
                .isEqualTo(CommandResult.BUSY);
        pass(600);
        assertThat(table.status().machine().knifeLength()).isZero();
        assertThat(send(CommandCode.RESUME, table.status().job().doneRecord() + 1))
                .isEqualTo(CommandResult.OK);
        assertAllCutOnce();
    }

    @Test
    void the_head_reaches_only_the_cloth_that_lies_under_it() throws Exception {
        table = new TableFirmware(BuiltInProfile.SLOW.profile(), clock, 1, FaultScript.none());
        table.setWatchdogMs(PATIENT_WATCHDOG);
        clock.passMs(2_000);
        send(CommandCode.TAKE_LEASE, 0);
        home();
        assertThat(send(CommandCode.GOTO, 150_000, 0, 0)).isEqualTo(CommandResult.BAD_PARAMETER);
        assertThat(send(CommandCode.ADVANCE, 0)).isEqualTo(CommandResult.BAD_PARAMETER);
        assertThat(send(CommandCode.ADVANCE, 40_000)).isEqualTo(CommandResult.OK);
        pass(5_000);
        assertThat(send(CommandCode.GOTO, 150_000, 0, 0)).isEqualTo(CommandResult.OK);
        pass(10_000);
        assertThat(table.status().machine().position().x()).isEqualTo(1_500);
        assertThat(send(CommandCode.GOTO, 30_000, 0, 0)).isEqualTo(CommandResult.BAD_PARAMETER);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(longs = {0, 101, 4_000_000_000L})
    void a_feed_outside_1_to_100_per_cent_is_refused(long percent) throws Exception {
        table(RingRetention.LOST);
        assertThat(send(CommandCode.SETFEED, percent)).isEqualTo(CommandResult.BAD_PARAMETER);
        assertThat(table.status().machine().feedOverride()).isEqualTo(100);
    }

    @Test
    void cloth_that_was_advanced_by_hand_counts_also_when_it_is_broken_off() throws Exception {
        table = new TableFirmware(BuiltInProfile.SLOW.profile(), clock, 1, FaultScript.none());
        table.setWatchdogMs(PATIENT_WATCHDOG);
        clock.passMs(2_000);
        send(CommandCode.TAKE_LEASE, 0);
        pass(60_000);
        home();
        pass(60_000);
        assertThat(send(CommandCode.ADVANCE, 100_000)).isEqualTo(CommandResult.OK);
        pass(1_000);
        assertThat(send(CommandCode.ABORT, 0)).isEqualTo(CommandResult.OK);
        assertThat(table.status().proof().orElseThrow().handAdvance()).isStrictlyBetween(10.0, 990.0);
    }

    @Test
    void no_more_cloth_is_advanced_at_once_than_the_field_holds() throws Exception {
        table(RingRetention.LOST);
        home();
        long field = Math.round(SampleJobs.TABLE.fieldX() * 100);
        assertThat(send(CommandCode.ADVANCE, field + 1)).isEqualTo(CommandResult.BAD_PARAMETER);
        assertThat(send(CommandCode.ADVANCE, field)).isEqualTo(CommandResult.OK);
    }

    /** The frame stays with the cloth: a head at the origin would be out of its field. */
    @Test
    void the_head_is_always_within_reach() throws Exception {
        table(RingRetention.LOST);
        home();
        send(CommandCode.ADVANCE, 40_000);
        assertThat(pass(5_000).machine().position().x()).isEqualTo(400);
        send(CommandCode.CLEAR_JOB, 0);
        assertThat(table.status().machine().position().x()).isZero();
    }

    @Test
    void the_head_goes_slower_by_hand_too_when_the_feed_is_turned_down() throws Exception {
        table(RingRetention.LOST);
        home();
        send(CommandCode.SETFEED, 5);
        send(CommandCode.GOTO, 100_000, 0, 0);
        assertThat(pass(5_000).machine().position().x()).isZero();
        assertThat(pass(60_000).machine().position().x()).isEqualTo(1_000);
    }

    /** A job is not dropped, and the fault not left, before somebody at the table has acknowledged it. */
    @Test
    void an_emergency_stop_is_acknowledged_before_the_job_is_aborted() throws Exception {
        table(RingRetention.LOST, "record 5 estop 3");
        start();
        passUntil(TableState.FAULT);
        assertThat(send(CommandCode.ABORT, 0)).isEqualTo(CommandResult.LOCAL);
        assertThat(table.status().state()).isEqualTo(TableState.FAULT);
        pass(3_100);
        assertThat(send(CommandCode.ABORT, 0)).isEqualTo(CommandResult.OK);
    }

    // ---- two hosts, and none

    @Test
    void a_job_pauses_starving_when_its_host_asks_for_it() throws Exception {
        table(RingRetention.LOST);
        home();
        CutJob longJob = SampleJobs.pieces(90);
        send(CommandCode.LOAD, longJob.id(), longJob.blocks().size(), longJob.checksum());
        longJob.blocks().subList(0, 64).forEach(block -> table.offer(block, 1));
        assertThat(table.status().ring().freeBlocks()).isZero();
        assertThat(send(CommandCode.START, 0)).isEqualTo(CommandResult.OK);
        TableStatus starved = pass(600_000);
        assertThat(starved.state()).isEqualTo(TableState.STARVED);
        assertThat(starved.has(StatusBit.KNIFE_DOWN)).isFalse();
        assertThat(send(CommandCode.PAUSE, 0)).isEqualTo(CommandResult.OK);
        assertThat(table.status().state()).isEqualTo(TableState.PAUSED);
        for (int i = 64; i < longJob.blocks().size(); i++) {
            table.offer(longJob.blocks().get(i), 1);
        }
        assertThat(pass(10_000).state()).isEqualTo(TableState.PAUSED);
        assertThat(send(CommandCode.RESUME, table.status().job().doneRecord() + 1))
                .isEqualTo(CommandResult.OK);
        pass(600_000);
        assertThat(table.status().state()).isEqualTo(TableState.DONE);
        assertThat(table.finishedRecords()).doesNotHaveDuplicates().hasSize(longJob.records());
    }

    @ParameterizedTest
    @EnumSource(CommunicationLossPolicy.class)
    void whatever_the_policy_nothing_is_cut_twice(CommunicationLossPolicy policy) throws Exception {
        table(RingRetention.LOST);
        start();
        table.setPolicy(policy);
        table.setWatchdogMs(1_700);
        pass(100_000);
        table.setWatchdogMs(PATIENT_WATCHDOG);
        TableStatus stands = table.status();
        if (stands.state() == TableState.FAULT) {
            assertThat(stands.fault()).isEqualTo(FaultCode.COMMUNICATION_LOST);
            send(CommandCode.RESET, 0);
        }
        if (stands.state() != TableState.DONE) {
            assertThat(send(CommandCode.RESUME, stands.job().doneRecord() + 1)).isEqualTo(CommandResult.OK);
        }
        assertAllCutOnce();
    }
}
