package io.tailorline.cutter.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFirmwareTest {

    private static final long TOKEN = 5;
    private static final int PATIENT_WATCHDOG = 100_000_000;

    private final ManualClock clock = new ManualClock();
    private final CutJob job = SampleJobs.pieces(3);
    private TableFirmware table = table(1);

    private TableFirmware table(double speed) {
        TableFirmware fresh = new TableFirmware(SampleJobs.TABLE, clock, speed, FaultScript.none());
        fresh.setWatchdogMs(PATIENT_WATCHDOG);
        return fresh;
    }

    private CommandResult send(CommandCode code, long p1, long p2, long p3) {
        int next = RegisterCommand.next(table.status().command().echo());
        table.submit(new RegisterCommand(code.code(), p1, p2, p3, TOKEN, next));
        return table.status().command().result();
    }

    private CommandResult send(CommandCode code, long p1) {
        return send(code, p1, 0, 0);
    }

    private void home() {
        clock.passMs(2_000);
        send(CommandCode.TAKE_LEASE, 0);
        send(CommandCode.HOME, 0);
        clock.passMs(5_000);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
    }

    private void load() {
        home();
        assertThat(send(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum()))
                .isEqualTo(CommandResult.OK);
    }

    private void start() {
        load();
        job.blocks().forEach(block -> table.offer(block, (int) block.number() + 1));
        assertThat(send(CommandCode.START, 0)).isEqualTo(CommandResult.OK);
    }

    private BlockResult offer(TableBlock block) {
        table.offer(block, 9);
        assertThat(table.status().ring().echo()).isEqualTo(9);
        return table.status().ring().result();
    }

    // ---- numbered commands

    @Test
    void a_command_number_counts_once() {
        home();
        int number = RegisterCommand.next(table.status().command().echo());
        RegisterCommand feed = new RegisterCommand(CommandCode.SETFEED.code(), 50, 0, 0, TOKEN, number);
        table.submit(feed);
        table.submit(new RegisterCommand(CommandCode.SETFEED.code(), 70, 0, 0, TOKEN, number));
        assertThat(table.status().machine().feedOverride()).isEqualTo(50);
        assertThat(table.status().command().echo()).isEqualTo(number);
        assertThat(table.status().command().result()).isEqualTo(CommandResult.OK);
    }

    @Test
    void a_command_out_of_turn_is_refused_and_changes_nothing() {
        home();
        int echo = table.status().command().echo();
        table.submit(new RegisterCommand(CommandCode.SETFEED.code(), 50, 0, 0, TOKEN, echo + 5));
        assertThat(table.status().command().echo()).isEqualTo(echo);
        assertThat(table.status().command().result()).isEqualTo(CommandResult.BAD_PARAMETER);
        assertThat(table.status().machine().feedOverride()).isEqualTo(100);
    }

    @Test
    void a_stranger_out_of_turn_does_not_even_touch_the_result() {
        home();
        table.submit(new RegisterCommand(CommandCode.ABORT.code(), 0, 0, 0, 666, 4_000));
        assertThat(table.status().command().result()).isEqualTo(CommandResult.OK);
    }

    @Test
    void the_number_after_65535_is_0() {
        home();
        for (int i = table.status().command().echo(); i < 65_535; i++) {
            send(CommandCode.SETFEED, 100);
        }
        assertThat(table.status().command().echo()).isEqualTo(65_535);
        assertThat(send(CommandCode.SETFEED, 40)).isEqualTo(CommandResult.OK);
        assertThat(table.status().command().echo()).isZero();
        assertThat(table.status().machine().feedOverride()).isEqualTo(40);
    }

    @Test
    void a_number_that_is_no_command_is_refused() {
        home();
        int next = RegisterCommand.next(table.status().command().echo());
        table.submit(new RegisterCommand(99, 0, 0, 0, TOKEN, next));
        assertThat(table.status().command().result()).isEqualTo(CommandResult.BAD_PARAMETER);
    }

    // ---- blocks

    @Test
    void blocks_are_taken_in_order_and_once() {
        load();
        assertThat(offer(job.blocks().get(1))).isEqualTo(BlockResult.GAP);
        assertThat(offer(job.blocks().get(0))).isEqualTo(BlockResult.OK);
        assertThat(offer(job.blocks().get(0))).isEqualTo(BlockResult.DUPLICATE);
        assertThat(table.status().ring().acknowledgedBlocks()).isEqualTo(1);
        assertThat(table.status().ring().freeBlocks()).isEqualTo(63);
    }

    @Test
    void a_block_with_a_wrong_checksum_is_refused() {
        load();
        TableBlock good = job.blocks().get(0);
        assertThat(offer(new TableBlock(good.jobId(), 0, 1, good.payload(), good.checksum() ^ 1)))
                .isEqualTo(BlockResult.CHECKSUM);
        assertThat(table.status().ring().acknowledgedBlocks()).isZero();
    }

    @Test
    void a_block_of_another_job_or_without_one_is_refused() {
        home();
        assertThat(offer(job.blocks().get(0))).isEqualTo(BlockResult.WRONG_JOB);
        send(CommandCode.LOAD, job.id() + 1, 1, 0);
        assertThat(offer(job.blocks().get(0))).isEqualTo(BlockResult.WRONG_JOB);
    }

    @Test
    void words_that_are_no_records_are_refused_whole() {
        load();
        assertThat(offer(TableBlock.sealed(job.id(), 0, 1, new int[] {0x3000, 0x0000})))
                .isEqualTo(BlockResult.BAD_FORMAT);
        assertThat(offer(TableBlock.sealed(job.id(), 0, 2, new int[] {0x3000}))).isEqualTo(BlockResult.BAD_FORMAT);
        assertThat(table.status().ring().acknowledgedBlocks()).isZero();
    }

    @Test
    void a_program_whose_checksum_is_wrong_is_a_fault() {
        home();
        send(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum() ^ 1);
        job.blocks().forEach(block -> table.offer(block, 1));
        assertThat(table.status().state()).isEqualTo(TableState.FAULT);
        assertThat(table.status().fault()).isEqualTo(FaultCode.PROGRAM_CHECKSUM);
        assertThat(table.status().job().checksumHolds()).isFalse();
        send(CommandCode.RESET, 0);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        assertThat(table.status().job().id()).isZero();
    }

    @Test
    void nothing_is_loaded_before_homing() {
        clock.passMs(2_000);
        send(CommandCode.TAKE_LEASE, 0);
        assertThat(send(CommandCode.LOAD, 1, 1, 1)).isEqualTo(CommandResult.NOT_HOMED);
    }

    // ---- a silent host

    @Test
    void by_policy_0_a_silent_host_s_job_is_finished() {
        start();
        table.setPolicy(CommunicationLossPolicy.RUN_TO_BUFFER_END);
        table.setWatchdogMs(1_000);
        clock.passMs(100_000);
        assertThat(table.status().state()).isEqualTo(TableState.DONE);
        assertThat(table.status().has(StatusBit.HOST_LEASE)).isFalse();
    }

    @Test
    void by_policy_1_the_piece_is_finished_and_the_table_stands() {
        start();
        table.setWatchdogMs(1_000);
        clock.passMs(999);
        assertThat(table.status().has(StatusBit.HOST_LEASE)).isTrue();
        clock.passMs(99_000);
        assertThat(table.status().state()).isEqualTo(TableState.PAUSED);
        assertThat(table.status().job().doneRecord())
                .isEqualTo(job.program().pieces().get(0).lastRecord());
        assertThat(table.status().has(StatusBit.KNIFE_DOWN)).isFalse();
    }

    @Test
    void by_policy_2_the_knife_is_lifted_at_once() {
        start();
        table.setPolicy(CommunicationLossPolicy.STOP_NOW);
        table.setWatchdogMs(1_500);
        clock.passMs(1_499);
        assertThat(table.status().state()).isEqualTo(TableState.CUTTING);
        TableStatus before = table.status();
        clock.passMs(60_000);
        TableStatus stopped = table.status();
        assertThat(stopped.state()).isEqualTo(TableState.FAULT);
        assertThat(stopped.fault()).isEqualTo(FaultCode.COMMUNICATION_LOST);
        assertThat(stopped.has(StatusBit.KNIFE_DOWN)).isFalse();
        assertThat(stopped.job().elapsedSeconds()).isCloseTo(1.5, within(0.01));
        assertThat(stopped.job().doneRecord())
                .isBetween(before.job().doneRecord(), before.job().doneRecord() + 1);
        send(CommandCode.RESET, 0);
        assertThat(send(CommandCode.RESUME, stopped.job().doneRecord() + 1)).isEqualTo(CommandResult.OK);
    }

    @Test
    void a_heartbeat_that_changes_keeps_the_lease_and_one_that_does_not_loses_it() {
        start();
        table.setWatchdogMs(1_000);
        for (int beat = 1; beat <= 20; beat++) {
            clock.passMs(400);
            table.beat(beat);
        }
        assertThat(table.status().state()).isEqualTo(TableState.CUTTING);
        for (int i = 0; i < 5; i++) {
            clock.passMs(400);
            table.beat(20);
        }
        assertThat(table.status().has(StatusBit.HOST_LEASE)).isFalse();
    }

    @Test
    void a_host_that_lets_go_of_a_running_table_leaves_it_to_finish_the_piece() {
        start();
        clock.passMs(1_000);
        send(CommandCode.DROP_LEASE, 0);
        clock.passMs(100_000);
        assertThat(table.status().state()).isEqualTo(TableState.PAUSED);
    }

    // ---- time

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 20, 1_000})
    void table_time_is_the_same_at_every_speed(double speed) {
        start();
        clock.passMs(1_000_000);
        double atLife = table.status().job().elapsedSeconds();
        table = table(speed);
        clock.passMs((long) (10_000 / speed));
        send(CommandCode.TAKE_LEASE, 0);
        send(CommandCode.HOME, 0);
        clock.passMs((long) (10_000 / speed));
        send(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum());
        job.blocks().forEach(block -> table.offer(block, 1));
        send(CommandCode.START, 1);
        for (int i = 0; i < 10_000 && table.status().state() != TableState.DONE; i++) {
            clock.passMs(7);
        }
        assertThat(table.status().state()).isEqualTo(TableState.DONE);
        assertThat(table.status().job().elapsedSeconds()).isCloseTo(atLife, within(1e-9));
    }

    @Test
    void standing_in_a_pause_does_not_count() {
        start();
        clock.passMs(1_000);
        send(CommandCode.PAUSE, 0);
        clock.passMs(30_000);
        double paused = table.status().job().elapsedSeconds();
        clock.passMs(30_000);
        assertThat(table.status().job().elapsedSeconds()).isEqualTo(paused);
        assertThat(paused).isLessThan(5);
    }

    @Test
    void going_on_in_the_cloth_costs_a_short_way_back_and_a_plunge() {
        start();
        clock.passMs(1_000_000);
        double whole = table.status().job().elapsedSeconds();
        table = table(1);
        start();
        clock.passMs(1_300);
        assertThat(table.status().has(StatusBit.KNIFE_DOWN)).isTrue();
        send(CommandCode.PAUSE, 0);
        clock.passMs(60_000);
        TableStatus paused = table.status();
        assertThat(paused.state()).isEqualTo(TableState.PAUSED);
        send(CommandCode.RESUME, paused.job().doneRecord() + 1);
        clock.passMs(1_000_000);
        assertThat(table.status().job().elapsedSeconds() - whole).isBetween(0.05, 0.5);
    }

    @Test
    void a_slower_feed_slows_the_ways_and_not_the_tools() {
        start();
        clock.passMs(1_000_000);
        double whole = table.status().job().elapsedSeconds();
        double ways = 9 * job.program().estimate().cut()
                + 9 * job.program().estimate().airLength() / SampleJobs.TABLE.airSpeed();
        table = table(1);
        start();
        send(CommandCode.SETFEED, 10);
        clock.passMs(1_000_000);
        assertThat(table.status().job().elapsedSeconds() - whole).isCloseTo(ways, within(0.15 * ways));
        assertThat(table.finishedRecords()).doesNotHaveDuplicates().hasSize(job.records());
    }

    @Test
    void the_feed_may_change_in_the_middle_of_a_cut() {
        start();
        clock.passMs(1_500);
        assertThat(table.status().machine().speed()).isGreaterThan(300);
        send(CommandCode.SETFEED, 20);
        clock.passMs(300);
        assertThat(table.status().machine().speed()).isBetween(1.0, 200.5);
        send(CommandCode.SETFEED, 100);
        clock.passMs(1_000_000);
        assertThat(table.status().state()).isEqualTo(TableState.DONE);
        assertThat(table.status().job().cutLength())
                .isCloseTo(job.program().estimate().cutLength(), within(0.1));
    }

    @Test
    void the_heartbeat_of_the_controller_rises_by_10_a_second() {
        int before = table.status().heartbeat();
        clock.passMs(3_000);
        assertThat(table.status().heartbeat()).isEqualTo(before + 30);
    }

    // ---- by hand

    @Test
    void the_head_goes_where_it_is_sent_and_only_over_the_field() {
        home();
        assertThat(send(CommandCode.GOTO, 50_000, 20_000, 0)).isEqualTo(CommandResult.OK);
        assertThat(send(CommandCode.SHARPEN, 0)).isEqualTo(CommandResult.BUSY);
        clock.passMs(3_000);
        assertThat(table.status().machine().position()).isEqualTo(new TablePoint(500, 200));
        assertThat(send(CommandCode.GOTO, 0, 200_000, 0)).isEqualTo(CommandResult.BAD_PARAMETER);
    }

    @Test
    void cloth_advanced_by_hand_is_no_job() {
        table = new TableFirmware(BuiltInProfile.SLOW.profile(), clock, 1, FaultScript.none());
        home();
        assertThat(send(CommandCode.ADVANCE, 80_000)).isEqualTo(CommandResult.OK);
        assertThat(table.status().state()).isEqualTo(TableState.ADVANCING);
        assertThat(table.status().has(StatusBit.CONVEYOR_MOVING)).isTrue();
        assertThat(send(CommandCode.PAUSE, 0)).isEqualTo(CommandResult.BAD_STATE);
        clock.passMs(10_000);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
    }

    @Test
    void a_speed_factor_must_be_positive() {
        assertThatThrownBy(() -> table(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
