package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableState;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code operate} as it is typed. */
class OperateCommandTest extends TypedCommands {

    @Test
    void a_table_is_operated_by_hand() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(operate(server, "home")).isZero();
            assertThat(out.toString()).contains("IDLE at (0.00, 0.00) mm");
            assertThat(operate(server, "goto", "250", "130.5")).isZero();
            assertThat(out.toString()).contains("IDLE at (250.00, 130.50) mm");
            assertThat(operate(server, "feed", "60")).isZero();
            assertThat(out.toString()).contains("IDLE at (250.00, 130.50) mm").contains("feed 60 %");
            assertThat(operate(server, "advance", "200")).isZero();
            assertThat(operate(server, "sharpen")).isZero();
            assertThat(operate(server, "clear")).isZero();
            assertThat(table.leaseToken()).isZero();
            assertThat(operate(server, "pause")).isEqualTo(1);
            assertThat(err.toString())
                    .contains("The table refused PAUSE in state IDLE", "possible in CUTTING, STARVED, ADVANCING.");
            assertThat(table.leaseToken()).isZero();
        }
    }

    @Test
    void wrong_numbers_of_an_operation_are_told() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(operate(server, "advance")).isEqualTo(2);
            assertThat(err.toString()).contains("expected 'advance MM'");
            assertThat(operate(server, "dance")).isEqualTo(2);
            assertThat(operate(server, "advance", "0")).isEqualTo(2);
            assertThat(err.toString()).contains("Distance (0.0 mm) must be above 0");
            assertThat(operate(server, "feed", "120")).isEqualTo(2);
            assertThat(err.toString()).contains("whole number from 1 to 100");
        }
    }

    /** Homing takes 2 s. */
    @Test
    void each_state_on_the_way_is_told() throws Exception {
        TableFirmware slow = new TableFirmware(SampleJobs.TABLE, time, 2, FaultScript.parse(List.of()));
        try (ModbusTableServer server = serve(slow)) {
            assertThat(operate(server, "home")).as(err.toString()).isZero();
            assertThat(out.toString().lines().map(line -> line.split(" ")[0])).containsExactly("HOMING", "IDLE");
        }
    }

    @Test
    void a_slow_table_is_waited_for_until_it_has_arrived() throws Exception {
        TableFirmware slow = new TableFirmware(SampleJobs.TABLE, time, 1, FaultScript.parse(List.of())).homed();
        try (ModbusTableServer server = serve(slow)) {
            assertThat(operate(server, "goto", "900", "700")).as(err.toString()).isZero();
            assertThat(out.toString().lines()).singleElement().asString().contains("IDLE at (900.00, 700.00) mm");
            assertThat(operate(server, "goto", "9000", "700")).isEqualTo(1);
        }
    }

    /** A blade that was sharp shows no sign of being sharpened, which takes half a second here. */
    @Test
    void a_table_that_is_still_busy_is_waited_for() throws Exception {
        TableFirmware slow = new TableFirmware(
                        SampleJobs.TABLE, time, 2 * SampleJobs.TABLE.sharpenSeconds(), FaultScript.parse(List.of()))
                .homed();
        try (ModbusTableServer server = serve(slow)) {
            assertThat(operate(server, "sharpen")).as(err.toString()).isZero();
            assertThat(operate(server, "clear")).as(err.toString()).isZero();
        }
    }

    @Test
    void a_table_lost_under_a_hand_s_command_is_told_as_that() throws Exception {
        try (ModbusTableServer server = serve(table("state HOMING power-loss 0.1"))) {
            assertThat(run("operate", "--port", Integer.toString(server.port()), "home"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("read registers 256").doesNotContain("nother host");
        }
    }

    @Test
    void a_stopped_job_is_not_resumed_by_hand_but_by_drive() throws Exception {
        TableFirmware table = table("record 60 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("Change the knife or free it");
            passUntil(() -> !table.status().has(StatusBit.HOST_LEASE));
            assertThat(operate(server, "reset")).isZero();
            assertThat(out.toString()).contains("PAUSED");
            assertThat(operate(server, "resume")).isEqualTo(1);
            assertThat(err.toString()).contains("'drive PROGRAM.json' continues it");
            assertThat(table.finishedRecords()).hasSize(59);
            assertThat(driveUnconfirmed(server.port())).as(err.toString()).isZero();
            assertThat(table.finishedRecords()).hasSize(145).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_table_that_another_host_holds_is_left_alone() throws Exception {
        TableFirmware table = table();
        table.setWatchdogMs(60_000);
        try (ModbusTableServer server = serve(table);
                ModbusTable owner = new ModbusTable(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 0xABCD, time, 1_000)) {
            owner.takeLease();
            assertThat(operate(server, "home")).isEqualTo(1);
            assertThat(err.toString())
                    .contains("host 0x0000ABCD holds the table")
                    .contains("Maybe stop that host");
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("host 0x0000ABCD holds the table");
            assertThat(table.leaseToken()).isEqualTo(0xABCD);
        }
    }

    @Test
    void what_was_typed_before_another_host_s_job_ended_does_not_clear_it() throws Exception {
        TableFirmware table = table().homed();
        table.setWatchdogMs(60_000);
        SimulatedTable owner = new SimulatedTable(table, 0xABCD);
        owner.takeLease();
        owner.load(SampleJobs.pieces(1));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ModbusTableServer server = serve(table)) {
            Future<Integer> clear = time.during(() -> {
                Future<Integer> typed = thread.submit(time.begun(() -> operate(server, "clear"))::live);
                passUntil(() -> table.lastCommand().token() != 0xABCD);
                owner.start(1);
                passUntil(() -> table.status().state() == TableState.DONE);
                owner.dropLease();
                return typed;
            });
            assertThat(clear.get(1, TimeUnit.MINUTES)).as(out.toString()).isEqualTo(1);
            assertThat(table.status().state()).isEqualTo(TableState.DONE);
            assertThat(table.status().job().id()).isEqualTo(4711);
            assertThat(operate(server, "clear")).as(err.toString()).isZero();
        } finally {
            thread.shutdownNow();
        }
    }
}
