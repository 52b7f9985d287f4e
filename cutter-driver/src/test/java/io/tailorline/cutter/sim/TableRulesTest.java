package io.tailorline.cutter.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.sim.fault.ScriptedFault;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the table's map one by one: faults and power. */
class TableRulesTest extends FirmwareFixture {

    // ---- faults

    static Stream<Map.Entry<String, FaultCode>> faults() {
        return ScriptedFault.names().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_stops_inside_its_record_and_the_job_continues_from_there(Map.Entry<String, FaultCode> fault)
            throws Exception {
        table(RingRetention.LOST, "record 30 " + fault.getKey() + " 0.5");
        start();
        TableStatus stopped = passUntil(TableState.FAULT);
        assertThat(stopped.fault()).isEqualTo(fault.getValue());
        assertThat(stopped.faultRecord()).isEqualTo(30);
        assertThat(stopped.job().doneRecord()).isEqualTo(29);
        assertThat(stopped.has(StatusBit.KNIFE_DOWN)).isFalse();
        assertThat(stopped.has(StatusBit.VACUUM_OK)).isEqualTo(fault.getValue() != FaultCode.VACUUM_LOW);
        pass(1_000);
        assertThat(send(CommandCode.RESET, 0)).isEqualTo(CommandResult.OK);
        goOnAfter(fault.getValue());
        assertAllCutOnce();
    }

    /** By the map: PAUSED where the position holds, else OFFLINE; a program that is spoilt is brought again. */
    private void goOnAfter(FaultCode fault) {
        switch (fault) {
            case DRIVE_X, DRIVE_Y, FOLLOWING_ERROR, LIMIT, COLLISION -> {
                assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
                assertThat(send(CommandCode.RESUME, 30)).isEqualTo(CommandResult.BAD_STATE);
                home();
                assertThat(send(CommandCode.RESUME, 30)).isEqualTo(CommandResult.OK);
            }
            case RING_CORRUPT, BAD_RECORD, PROGRAM_CHECKSUM -> {
                assertThat(table.status().state()).isEqualTo(TableState.IDLE);
                assertThat(table.status().job().id()).isZero();
                assertThat(table.status().job().doneRecord()).isEqualTo(29);
                send(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum());
                job.blocks().forEach(block -> table.offer(block, (int) block.number() + 1));
                assertThat(send(CommandCode.START, 30)).isEqualTo(CommandResult.OK);
            }
            default -> {
                assertThat(table.status().state()).isEqualTo(TableState.PAUSED);
                assertThat(send(CommandCode.RESUME, 29)).isEqualTo(CommandResult.BAD_PARAMETER);
                assertThat(send(CommandCode.RESUME, 31)).isEqualTo(CommandResult.BAD_PARAMETER);
                assertThat(send(CommandCode.RESUME, 30)).isEqualTo(CommandResult.OK);
            }
        }
    }

    @Test
    void an_end_in_mid_program_is_done_and_what_follows_it_is_a_bad_record() throws Exception {
        table(RingRetention.LOST);
        home();
        int[] words = Stream.of(
                        new TableRecord.Piece(1, "a"),
                        new TableRecord.End(),
                        new TableRecord.Speed(100),
                        new TableRecord.End())
                .flatMapToInt(record -> Arrays.stream(RecordCodec.encode(record, Head.HOME)))
                .toArray();
        CRC32 checksum = new CRC32();
        TableBlock.update(checksum, words);
        assertThat(send(CommandCode.LOAD, 77, 1, checksum.getValue())).isEqualTo(CommandResult.OK);
        table.offer(TableBlock.sealed(77, 0, 1, words), 1);
        assertThat(send(CommandCode.START, 0)).isEqualTo(CommandResult.OK);

        TableStatus stopped = passUntil(TableState.FAULT);
        assertThat(stopped.fault()).isEqualTo(FaultCode.BAD_RECORD);
        assertThat(stopped.job().doneRecord()).isEqualTo(2);
        assertThat(send(CommandCode.RESET, 0)).isEqualTo(CommandResult.OK);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        assertThat(table.status().job().id()).isZero();
        assertThat(table.status().ring().acknowledgedBlocks()).isZero();
        assertThat(table.status().job().doneRecord()).isEqualTo(2);
        assertThat(send(CommandCode.RESUME, 3)).isEqualTo(CommandResult.BAD_STATE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_pause_overrides_what_the_watchdog_asked_for_and_the_warning_stays(boolean pausedFirst) throws Exception {
        table(RingRetention.LOST);
        start();
        pass(500);
        table.setWatchdogMs(pausedFirst ? PATIENT_WATCHDOG : 10);
        if (!pausedFirst) {
            pass(20);
        }
        assertThat(send(CommandCode.PAUSE, 0)).isEqualTo(CommandResult.OK);
        table.setWatchdogMs(10);
        pass(20);
        TableStatus paused = passUntil(TableState.PAUSED);

        assertThat(paused.has(StatusBit.WARN)).isTrue();
        assertThat(paused.job().piecesDone())
                .as("at the next lift, not at the piece's end")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = TableState.class,
            names = {"OFFLINE", "IDLE", "LOADING", "READY", "DONE"})
    void an_emergency_stop_is_a_fault_in_every_state(TableState state) throws Exception {
        table(RingRetention.LOST, "state " + state + " estop 1");
        if (state != TableState.OFFLINE) {
            home();
        }
        if (state != TableState.OFFLINE && state != TableState.IDLE) {
            send(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum());
            pass(10);
        }
        if (state == TableState.READY || state == TableState.DONE) {
            job.blocks().forEach(block -> table.offer(block, (int) block.number() + 1));
        }
        if (state == TableState.DONE) {
            send(CommandCode.START, 0);
        }
        TableStatus stopped = passUntil(TableState.FAULT);
        assertThat(stopped.has(StatusBit.ESTOP_OK)).isFalse();
        assertThat(send(CommandCode.RESET, 0)).isEqualTo(CommandResult.LOCAL);
        pass(1_100);
        assertThat(send(CommandCode.RESET, 0)).isEqualTo(CommandResult.OK);
        assertThat(table.status().state())
                .isEqualTo(
                        switch (state) {
                            case OFFLINE -> TableState.OFFLINE;
                            case IDLE -> TableState.IDLE;
                            default -> TableState.PAUSED;
                        });
    }

    @Test
    void a_stop_while_homing_leaves_the_table_unhomed() throws Exception {
        table(RingRetention.LOST, "state HOMING drive-c");
        send(CommandCode.HOME, 0);
        assertThat(pass(10).state()).isEqualTo(TableState.FAULT);
        assertThat(table.status().has(StatusBit.HOMED)).isFalse();
        send(CommandCode.RESET, 0);
        assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
    }

    @Test
    void homing_broken_off_leaves_the_table_unhomed() throws Exception {
        table(RingRetention.LOST);
        home();
        send(CommandCode.HOME, 0);
        pass(1_000);
        assertThat(table.status().has(StatusBit.HOMED)).isFalse();
        send(CommandCode.ABORT, 0);
        assertThat(pass(1_000).state()).isEqualTo(TableState.OFFLINE);
    }

    @Test
    void a_job_given_up_after_the_position_was_lost_leaves_the_table_unhomed() throws Exception {
        table(RingRetention.LOST, "record 20 limit-hit");
        start();
        passUntil(TableState.FAULT);
        assertThat(send(CommandCode.ABORT, 0)).isEqualTo(CommandResult.OK);
        assertThat(pass(1_000).state()).isEqualTo(TableState.OFFLINE);
        assertThat(table.status().has(StatusBit.HOMED)).isFalse();
    }

    @Test
    void a_job_is_not_cleared_while_the_blade_is_sharpened() throws Exception {
        table(RingRetention.LOST);
        load();
        assertThat(send(CommandCode.SHARPEN, 0)).isEqualTo(CommandResult.OK);
        assertThat(send(CommandCode.CLEAR_JOB, 0)).isEqualTo(CommandResult.BUSY);
        assertThat(pass(1_000).state()).isEqualTo(TableState.READY);
        assertThat(send(CommandCode.CLEAR_JOB, 0)).isEqualTo(CommandResult.OK);
        assertThat(pass(1_000).state()).isEqualTo(TableState.IDLE);
    }

    /** The record that tells that a piece is over comes only after the table has waited for it. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {5, 6, 7, 8})
    void a_piece_whose_end_the_table_had_to_wait_for_counts(int words) throws Exception {
        table(RingRetention.LOST);
        home();
        CutJob small = SampleJobs.pieces(12).inBlocksOf(words);
        send(CommandCode.LOAD, small.id(), small.blocks().size(), small.checksum());
        int block = 0;
        while (table.status().ring().freeBlocks() > 0) {
            table.offer(small.blocks().get(block++), 1);
        }
        assertThat(send(CommandCode.START, 0)).isEqualTo(CommandResult.OK);
        while (block < small.blocks().size()) {
            passUntil(TableState.STARVED);
            table.offer(small.blocks().get(block++), 1);
            pass(1);
        }
        assertThat(passUntil(TableState.DONE).job().piecesDone()).isEqualTo(12);
    }

    // ---- power

    @Test
    void without_a_retained_ring_a_power_loss_costs_job_and_count() throws Exception {
        table(RingRetention.LOST, "record 30 power-loss 1");
        start();
        pass(60_000);
        TableStatus anew = table.status();
        assertThat(anew.state()).isEqualTo(TableState.OFFLINE);
        assertThat(anew.job().id()).isZero();
        assertThat(anew.job().doneRecord()).isZero();
        TableIdentity identity = table.identity();
        assertThat(identity.bootCount()).isEqualTo(2);
        assertThat(identity.retainsRing()).isFalse();
    }

    @Test
    void with_a_retained_ring_the_table_continues_after_homing() throws Exception {
        table(RingRetention.RETAINED, "record 30 power-loss 1");
        start();
        TableStatus anew = pass(60_000);
        assertThat(table.identity().bootCount()).isEqualTo(2);
        assertThat(table.identity().retainsRing()).isTrue();
        assertThat(anew.state()).isEqualTo(TableState.OFFLINE);
        assertThat(anew.job().id()).isEqualTo(job.id());
        assertThat(anew.job().doneRecord()).isEqualTo(29);
        assertThat(anew.ring().acknowledgedBlocks()).isEqualTo(job.blocks().size());
        assertThat(anew.job().elapsedSeconds()).isPositive();
        assertThat(anew.has(StatusBit.HOMED)).isFalse();
        table.setWatchdogMs(PATIENT_WATCHDOG);
        send(CommandCode.TAKE_LEASE, 0);
        assertThat(send(CommandCode.RESUME, 30)).isEqualTo(CommandResult.BAD_STATE);
        assertThat(home().state()).isEqualTo(TableState.IDLE);
        assertThat(send(CommandCode.RESUME, 29)).isEqualTo(CommandResult.BAD_PARAMETER);
        assertThat(send(CommandCode.RESUME, 30)).isEqualTo(CommandResult.OK);
        assertAllCutOnce();
    }

    @Test
    void a_retained_job_that_was_never_begun_waits_where_it_was() throws Exception {
        table(RingRetention.RETAINED, "state READY power-loss 1");
        load();
        pass(10);
        pass(5_000);
        send(CommandCode.TAKE_LEASE, 0);
        table.setWatchdogMs(PATIENT_WATCHDOG);
        assertThat(home().state()).isEqualTo(TableState.READY);
        assertThat(send(CommandCode.START, 0)).isEqualTo(CommandResult.OK);
        assertAllCutOnce();
    }

    @Test
    void a_blade_is_not_sharper_after_a_power_loss() throws Exception {
        table(RingRetention.LOST);
        start();
        double before = passUntil(TableState.DONE).machine().knifeLength();
        table.restart();
        assertThat(before).isGreaterThan(1_000);
        assertThat(table.status().machine().knifeLength()).isCloseTo(before, within(1e-6));
    }
}
