package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.FaultScript;
import io.tailorline.cutter.sim.TableFirmware;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every way to a table must do. The table behind it is the simulated one on a clock of the test's, so that nothing sleeps.
 */
public abstract class TableControllerContract {

    /** A watchdog that does not trip while a test moves its clock, ms. */
    private static final int PATIENT_WATCHDOG = 10_000_000;

    private static final long ALICE = 0xA11CE;
    private static final long BOB = 0xB0B;

    protected final ManualClock clock = new ManualClock();
    private final CutJob job = SampleJobs.pieces(3);
    private TableFirmware firmware;

    /** A host with {@code token} of {@code table}; the same table each time it is called in a test. */
    protected abstract TableController host(TableFirmware table, long token) throws Exception;

    /** Most words of a block on the way to the table. */
    protected int blockWords() {
        return TableBlock.MAX_WORDS;
    }

    @AfterEach
    protected void closeHosts() throws Exception {}

    private TableController alice(String... script) throws Exception {
        firmware = new TableFirmware(SampleJobs.TABLE, clock, 1, FaultScript.parse(List.of(script)));
        firmware.setWatchdogMs(PATIENT_WATCHDOG);
        return host(firmware, ALICE);
    }

    private TableController homed(String... script) throws Exception {
        TableController table = alice(script);
        table.takeLease();
        clock.passMs(1_100);
        table.home();
        clock.passMs(4_100);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        return table;
    }

    private TableController loaded(String... script) throws Exception {
        TableController table = homed(script);
        table.load(job);
        return table;
    }

    private TableController cutting(String... script) throws Exception {
        TableController table = loaded(script);
        table.start(1);
        return table;
    }

    private TableStatus passUntil(TableController table, TableState state) throws TableFault {
        for (int i = 0; i < 1_000; i++) {
            TableStatus status = table.status();
            if (status.state() == state) {
                return status;
            }
            clock.passMs(50);
        }
        throw new AssertionError("%s was never reached: %s".formatted(state, table.status()));
    }

    /** A restart may end the line, and is told of. */
    private static TableStatus reachedAgain(TableController table) throws TableFault {
        for (int tries = 1; ; tries++) {
            try {
                return table.status();
            } catch (TableFault.LinkLost told) {
                assertThat(tries).as(told.getMessage()).isLessThan(3);
            }
        }
    }

    private static void assertRefused(ThrowingCallable command, CommandResult result) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        TableFault.CommandRefused.class,
                        refused -> assertThat(refused.result()).isEqualTo(result));
    }

    private void assertEveryRecordCutOnce() {
        assertThat(firmware.finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
    }

    @Test
    public void a_table_just_switched_on_boots_and_is_offline() throws Exception {
        TableController table = alice();
        assertThat(table.status().state()).isEqualTo(TableState.BOOT);
        clock.passMs(1_100);
        assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
        assertThat(table.status().has(StatusBit.HOMED)).isFalse();
    }

    @Test
    public void it_tells_its_field_and_ring() throws Exception {
        TableIdentity identity = alice().identity();
        assertThat(identity.fieldX()).isEqualTo(SampleJobs.TABLE.fieldX());
        assertThat(identity.fieldY()).isEqualTo(SampleJobs.TABLE.fieldY());
        assertThat(identity.ringBlocks()).isEqualTo(64);
        assertThat(identity.payloadWords()).isEqualTo(110);
        assertThat(identity.bootCount()).isEqualTo(1);
    }

    @Test
    public void homing_takes_its_time_and_ends_in_idle() throws Exception {
        TableController table = alice();
        table.takeLease();
        clock.passMs(1_100);
        table.home();
        assertThat(table.status().state()).isEqualTo(TableState.HOMING);
        clock.passMs(4_100);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        assertThat(table.status().has(StatusBit.HOMED)).isTrue();
    }

    @Test
    public void nobody_commands_without_the_lease() throws Exception {
        TableController table = alice();
        clock.passMs(1_100);
        assertRefused(table::home, CommandResult.NO_LEASE);
        assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
    }

    @Test
    public void two_hosts_never_hold_the_table_together() throws Exception {
        TableController alice = homed();
        TableController bob = host(firmware, BOB);
        assertRefused(bob::takeLease, CommandResult.NO_LEASE);
        assertRefused(bob::home, CommandResult.NO_LEASE);
        alice.home();
        alice.dropLease();
        bob.takeLease();
        assertRefused(alice::takeLease, CommandResult.NO_LEASE);
    }

    @Test
    public void a_job_is_taken_whole_and_then_waits_for_start() throws Exception {
        TableController table = loaded();
        TableStatus status = table.status();
        assertThat(status.state()).isEqualTo(TableState.READY);
        assertThat(status.jobId()).isEqualTo(job.id());
        assertThat(status.acknowledgedBlocks())
                .isEqualTo(job.inBlocksOf(blockWords()).blocks().size());
        assertThat(status.programChecksumHolds()).isTrue();
        assertThat(status.doneRecord()).isZero();
    }

    @Test
    public void loading_the_same_job_again_changes_nothing() throws Exception {
        TableController table = loaded();
        table.load(job);
        assertThat(table.status().state()).isEqualTo(TableState.READY);
        assertThat(table.status().acknowledgedBlocks())
                .isEqualTo(job.inBlocksOf(blockWords()).blocks().size());
    }

    @Test
    public void a_started_job_is_cut_once_and_whole() throws Exception {
        TableController table = cutting();
        clock.passMs(2_000);
        assertThat(table.status().state()).isEqualTo(TableState.CUTTING);
        TableStatus done = passUntil(table, TableState.DONE);
        assertThat(done.doneRecord()).isEqualTo(job.records());
        assertThat(done.piecesDone()).isEqualTo(3);
        assertThat(done.has(StatusBit.KNIFE_DOWN)).isFalse();
        assertThat(done.cutLength()).isCloseTo(job.program().estimate().cutLength(), within(1.0));
        assertThat(done.airLength()).isCloseTo(job.program().estimate().airLength(), within(1.0));
        assertEveryRecordCutOnce();
        table.clear();
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        assertThat(table.status().jobId()).isZero();
    }

    @Test
    public void commands_that_a_state_does_not_know_are_refused() throws Exception {
        TableController table = homed();
        assertRefused(() -> table.start(1), CommandResult.BAD_STATE);
        assertRefused(table::pause, CommandResult.BAD_STATE);
        assertRefused(table::reset, CommandResult.BAD_STATE);
        table.load(job);
        assertRefused(table::home, CommandResult.BAD_STATE);
        table.start(1);
        assertRefused(() -> table.start(1), CommandResult.BAD_STATE);
        assertRefused(table::clear, CommandResult.BAD_STATE);
    }

    @Test
    public void a_pause_waits_for_the_next_lift() throws Exception {
        TableController table = cutting();
        clock.passMs(1_500);
        table.pause();
        TableStatus paused = passUntil(table, TableState.PAUSED);
        assertThat(paused.has(StatusBit.KNIFE_DOWN)).isFalse();
        assertThat(paused.has(StatusBit.WARN)).isFalse();
        clock.passMs(5_000);
        assertThat(table.status().doneRecord()).isEqualTo(paused.doneRecord());
        table.resume(paused.doneRecord() + 1);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    public void resuming_anywhere_but_after_the_last_done_record_is_refused() throws Exception {
        TableController table = cutting();
        clock.passMs(1_500);
        table.pause();
        long next = passUntil(table, TableState.PAUSED).doneRecord() + 1;
        assertRefused(() -> table.resume(next + 1), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.resume(next - 1), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.resume(1), CommandResult.BAD_PARAMETER);
        assertThat(table.status().state()).isEqualTo(TableState.PAUSED);
    }

    @Test
    public void an_aborted_job_is_gone() throws Exception {
        TableController table = cutting();
        clock.passMs(1_500);
        table.abort();
        TableStatus idle = passUntil(table, TableState.IDLE);
        assertThat(idle.jobId()).isZero();
        assertRefused(() -> table.resume(idle.doneRecord() + 1), CommandResult.BAD_STATE);
    }

    @Test
    public void a_limit_switch_costs_the_position_and_one_record_is_cut_over() throws Exception {
        TableController table = cutting("record 40 limit-hit");
        TableStatus fault = passUntil(table, TableState.FAULT);
        assertThat(fault.fault()).isEqualTo(FaultCode.LIMIT);
        assertThat(fault.faultRecord()).isEqualTo(40);
        assertThat(fault.doneRecord()).isEqualTo(39);
        assertThat(fault.has(StatusBit.KNIFE_DOWN)).isFalse();
        table.reset();
        assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
        assertRefused(() -> table.resume(40), CommandResult.BAD_STATE);
        table.home();
        passUntil(table, TableState.IDLE);
        table.resume(40);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    public void an_emergency_stop_must_be_acknowledged_at_the_table() throws Exception {
        TableController table = cutting("record 20 estop 3");
        TableStatus fault = passUntil(table, TableState.FAULT);
        assertThat(fault.fault()).isEqualTo(FaultCode.EMERGENCY_STOP);
        assertThat(fault.has(StatusBit.ESTOP_OK)).isFalse();
        assertThat(fault.has(StatusBit.NEED_RESET)).isTrue();
        assertRefused(table::reset, CommandResult.LOCAL);
        clock.passMs(3_100);
        assertThat(table.status().state()).isEqualTo(TableState.FAULT);
        table.reset();
        assertThat(table.status().state()).isEqualTo(TableState.PAUSED);
        table.resume(20);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    public void a_restarted_controller_has_forgotten_its_job() throws Exception {
        TableController table = cutting();
        clock.passMs(1_500);
        firmware.restart();
        assertThat(reachedAgain(table).state()).isEqualTo(TableState.BOOT);
        assertThat(table.status().jobId()).isZero();
        assertThat(table.identity().bootCount()).isEqualTo(2);
        assertThat(firmware.identity().bootCount()).isEqualTo(2);
    }

    @Test
    public void a_job_longer_than_the_ring_is_handed_over_while_it_is_cut() throws Exception {
        CutJob longJob = SampleJobs.pieces(90);
        assertThat(longJob.blocks()).hasSizeGreaterThan(64);
        TableController table = homed();
        table.load(longJob);
        TableStatus full = table.status();
        assertThat(full.state()).isEqualTo(TableState.LOADING);
        assertThat(full.freeBlocks()).isZero();
        table.start(1);
        clock.passMs(600_000);
        assertThat(table.status().state()).isEqualTo(TableState.STARVED);
        assertThat(table.status().has(StatusBit.KNIFE_DOWN)).isFalse();
        while (!table.feed(longJob)) {
            clock.passMs(1_000);
        }
        clock.passMs(600_000);
        TableStatus done = table.status();
        assertThat(done.state()).isEqualTo(TableState.DONE);
        assertThat(done.doneRecord()).isEqualTo(longJob.records());
        assertThat(done.programChecksumHolds()).isTrue();
        assertThat(firmware.finishedRecords()).hasSize(longJob.records());
    }

    @Test
    public void a_job_can_begin_in_the_middle() throws Exception {
        TableController table = loaded();
        table.start(41);
        assertThat(table.status().doneRecord()).isGreaterThanOrEqualTo(40);
        passUntil(table, TableState.DONE);
        assertThat(firmware.finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(41, job.records()).boxed().toList());
    }

    @Test
    public void a_table_whose_host_falls_silent_finishes_the_piece_and_stands() throws Exception {
        TableController table = cutting();
        firmware.setWatchdogMs(1_000);
        clock.passMs(60_000);
        TableStatus paused = table.status();
        assertThat(paused.state()).isEqualTo(TableState.PAUSED);
        assertThat(paused.has(StatusBit.WARN)).isTrue();
        assertThat(paused.piecesDone()).isEqualTo(1);
        assertThat(paused.doneRecord()).isEqualTo(job.program().pieces().get(0).lastRecord());
        firmware.setWatchdogMs(PATIENT_WATCHDOG);
        table.resume(paused.doneRecord() + 1);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    public void a_silent_host_loses_the_table_to_the_next() throws Exception {
        TableController alice = homed();
        TableController bob = host(firmware, BOB);
        alice.close();
        firmware.setWatchdogMs(1_000);
        clock.passMs(1_100);
        bob.takeLease();
        assertThat(firmware.leaseToken()).isEqualTo(BOB);
    }

    @Test
    public void cloth_is_moved_on_by_hand_while_no_job_runs() throws Exception {
        TableController table = homed();
        table.advance(300);
        clock.passMs(5_000);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        table.load(job);
        table.start(1);
        assertRefused(() -> table.advance(300), CommandResult.BAD_STATE);
        assertThatThrownBy(() -> table.advance(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void the_blade_is_sharpened_by_hand() throws Exception {
        TableController table = cutting();
        assertRefused(table::sharpen, CommandResult.BAD_STATE);
        passUntil(table, TableState.DONE);
        table.clear();
        assertThat(table.status().knifeLength()).isPositive();
        table.sharpen();
        clock.passMs(1_000);
        assertThat(table.status().knifeLength()).isZero();
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
    }

    @Test
    public void the_feed_is_changed_at_any_time_and_shown() throws Exception {
        TableController table = cutting();
        table.setFeed(40);
        assertThat(table.status().feedOverride()).isEqualTo(40);
        assertRefused(() -> table.setFeed(0), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.setFeed(101), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.setFeed(-1), CommandResult.BAD_PARAMETER);
        assertThat(table.status().feedOverride()).isEqualTo(40);
        table.setFeed(100);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    public void the_head_goes_to_a_point_of_the_field_and_nowhere_else() throws Exception {
        TableController table = homed();
        table.goTo(new TablePoint(512.34, 700));
        clock.passMs(5_000);
        assertThat(table.status().position().x()).isCloseTo(512.34, within(0.005));
        assertThat(table.status().position().y()).isCloseTo(700, within(0.005));
        assertRefused(() -> table.goTo(new TablePoint(-1, 10)), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.goTo(new TablePoint(10, 1_801)), CommandResult.BAD_PARAMETER);
    }

    @Test
    public void a_host_says_what_its_silence_is_to_mean() throws Exception {
        TableController table = cutting();
        table.onSilence(CommunicationLossPolicy.STOP_NOW, Duration.ofMillis(500));
        clock.passMs(1_500);
        TableStatus stopped = table.status();
        assertThat(stopped.state()).isEqualTo(TableState.FAULT);
        assertThat(stopped.fault()).isEqualTo(FaultCode.COMMUNICATION_LOST);
    }

    @Test
    public void a_refusal_says_what_to_do() throws Exception {
        TableController table = alice();
        table.takeLease();
        clock.passMs(1_100);
        assertThatThrownBy(() -> table.load(job))
                .isInstanceOf(TableFault.CommandRefused.class)
                .hasMessage(
                        "The table refused LOAD in state OFFLINE: the table is not homed (result 5). Maybe home it first.");
    }

    @Test
    public void a_program_for_a_larger_table_is_refused_before_it_is_loaded() throws Exception {
        TableController table = homed();
        CutJob large = CutJob.of(4712, SampleJobs.programAt(1_400, 0));
        assertThatThrownBy(() -> table.load(large))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("needs a field of 1700.0 x 300.0 mm")
                .hasMessageContaining("the table's is 1600.0 x 1800.0 mm");
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
    }
}
