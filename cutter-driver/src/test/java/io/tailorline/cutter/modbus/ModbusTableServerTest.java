package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.ModbusSlaveException;
import com.ghgande.j2mod.modbus.facade.ModbusTCPMaster;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server as any Modbus client sees it: here j2mod's master with its own ideas. */
class ModbusTableServerTest {

    private static final RegisterMap MAP = RegisterMapYaml.builtIn();
    private static final int UNIT = 1;
    private static final int ILLEGAL_ADDRESS = 2;

    private final ManualClock clock = new ManualClock();
    private final TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, 1, FaultScript.none());
    private final List<ModbusTCPMaster> masters = new ArrayList<>();
    private ModbusTableServer server;

    @BeforeEach
    void open() throws Exception {
        server = ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), 0);
        firmware.setWatchdogMs(10_000_000);
    }

    @AfterEach
    void close() throws Exception {
        masters.forEach(ModbusTCPMaster::disconnect);
        server.close();
    }

    private ModbusTCPMaster master() throws Exception {
        ModbusTCPMaster master = new ModbusTCPMaster("127.0.0.1", server.port(), 30_000, false);
        masters.add(master);
        master.connect();
        master.setRetries(1);
        return master;
    }

    private static Register[] words(int... values) {
        Register[] registers = new Register[values.length];
        for (int i = 0; i < values.length; i++) {
            registers[i] = new SimpleRegister(values[i]);
        }
        return registers;
    }

    private static int word(ModbusTCPMaster master, RegisterName register) throws ModbusException {
        return master.readMultipleRegisters(UNIT, MAP.entry(register).address(), 1)[0].toUnsignedShort();
    }

    private static Register[] command(CommandCode code, long token, int sequence) {
        return words(new MailboxCodec(MAP).encode(new RegisterCommand(code.code(), 0, 0, 0, token, sequence)));
    }

    @Test
    void all_status_registers_come_in_one_request() throws Exception {
        assertThat(master().readMultipleRegisters(UNIT, 256, 48)).hasSize(48);
    }

    @Test
    void read_registers_are_mirrored_as_input_registers() throws Exception {
        ModbusTCPMaster master = master();
        assertThat(master.readInputRegisters(UNIT, 0, 1)[0].toUnsignedShort()).isEqualTo(0x4354);
        assertThat(master.readInputRegisters(UNIT, 256, 48)).hasSize(48);
    }

    @ParameterizedTest
    @CsvSource({
        "13,1", "255,1", "255,2", "256,49", "304,1", "382,2", "394,1", "415,1", "421,1", "1023,2", "1144,1", "30000,1"
    })
    void a_register_that_is_not_mapped_is_an_illegal_address(int address, int count) throws Exception {
        ModbusTCPMaster master = master();
        assertIllegalAddress(() -> master.readMultipleRegisters(UNIT, address, count));
        assertIllegalAddress(() -> master.readInputRegisters(UNIT, address, count));
        assertIllegalAddress(() -> master.writeMultipleRegisters(UNIT, address, words(new int[count])));
    }

    @Test
    void command_registers_are_no_input_registers() throws Exception {
        ModbusTCPMaster master = master();
        assertIllegalAddress(() -> master.readInputRegisters(UNIT, 384, 1));
    }

    @ParameterizedTest
    @CsvSource({"0", "256", "272", "293"})
    void a_read_register_cannot_be_written(int address) throws Exception {
        ModbusTCPMaster master = master();
        assertIllegalAddress(() -> master.writeSingleRegister(UNIT, address, new SimpleRegister(1)));
        assertIllegalAddress(() -> master.writeMultipleRegisters(UNIT, address, words(1)));
    }

    @Test
    void another_unit_is_not_there() throws Exception {
        ModbusTCPMaster master = master();
        assertIllegalAddress(() -> master.readMultipleRegisters(2, 256, 1));
    }

    @Test
    void a_command_may_be_written_word_by_word_and_counts_with_the_last() throws Exception {
        ModbusTCPMaster master = master();
        Register[] take = command(CommandCode.TAKE_LEASE, 0x12345678, 1);
        for (int i = 0; i < take.length; i++) {
            assertThat(firmware.leaseToken()).isZero();
            master.writeSingleRegister(UNIT, 383 + i, take[i]);
        }
        assertThat(firmware.leaseToken()).isEqualTo(0x12345678);
        assertThat(word(master, RegisterName.CMD_SEQ_ECHO)).isEqualTo(1);
        assertThat(word(master, RegisterName.HOST_TOKEN)).isEqualTo(0x1234);
    }

    @Test
    void two_masters_and_one_lease() throws Exception {
        ModbusTCPMaster alice = master();
        ModbusTCPMaster bob = master();
        alice.writeMultipleRegisters(UNIT, 383, command(CommandCode.TAKE_LEASE, 1, 1));
        bob.writeMultipleRegisters(UNIT, 383, command(CommandCode.TAKE_LEASE, 2, 2));
        assertThat(word(bob, RegisterName.CMD_RESULT)).isEqualTo(CommandResult.NO_LEASE.code());
        bob.writeMultipleRegisters(UNIT, 383, command(CommandCode.ABORT, 2, 3));
        assertThat(word(bob, RegisterName.CMD_RESULT)).isEqualTo(CommandResult.NO_LEASE.code());
        assertThat(firmware.leaseToken()).isEqualTo(1);
    }

    @Test
    void a_stranger_s_heartbeat_keeps_nobody_alive() throws Exception {
        ModbusTCPMaster master = master();
        master.writeMultipleRegisters(UNIT, 383, command(CommandCode.TAKE_LEASE, 1, 1));
        master.writeMultipleRegisters(UNIT, 416, words(0, 2, 77, 2, 50));
        assertThat(firmware.hostHeartbeat()).isZero();
        assertThat(firmware.watchdogMs()).isEqualTo(10_000_000);
        master.writeMultipleRegisters(UNIT, 416, words(0, 1, 78, 2, 500));
        assertThat(firmware.hostHeartbeat()).isEqualTo(78);
        assertThat(firmware.policy().code()).isEqualTo(2);
        assertThat(firmware.watchdogMs()).isEqualTo(500);
    }

    @Test
    void what_was_taken_last_can_be_read_back() throws Exception {
        ModbusTCPMaster master = master();
        master.writeMultipleRegisters(UNIT, 383, command(CommandCode.TAKE_LEASE, 1, 1));
        master.writeMultipleRegisters(UNIT, 383, command(CommandCode.ABORT, 2, 9));
        assertThat(word(master, RegisterName.CMD)).isEqualTo(CommandCode.TAKE_LEASE.code());
        assertThat(word(master, RegisterName.CMD_SEQ)).isEqualTo(1);
    }

    @Test
    void several_clients_are_served_and_one_too_many_is_hung_up_on() throws Exception {
        for (int i = 0; i < ModbusTableServer.MAX_CLIENTS; i++) {
            assertThat(word(master(), RegisterName.MAGIC)).isEqualTo(0x4354);
        }
        try (Socket extra = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            extra.setSoTimeout(30_000);
            assertThat(extra.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void rubbish_costs_its_own_connection_only() throws Exception {
        try (Socket rubbish = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            rubbish.getOutputStream().write("GET / HTTP/1.1\r\nHost: table\r\n\r\n".getBytes());
            rubbish.getOutputStream().flush();
            assertThat(word(master(), RegisterName.MAGIC)).isEqualTo(0x4354);
        }
    }

    @Test
    void a_port_that_is_taken_is_refused() {
        assertThatThrownBy(() -> ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), server.port()))
                .isInstanceOf(java.net.BindException.class);
    }

    @Test
    void a_closed_server_gives_its_port_back_and_hangs_up() throws Exception {
        ModbusTCPMaster master = master();
        int port = server.port();
        server.close();
        assertThatThrownBy(() -> word(master, RegisterName.MAGIC)).isInstanceOf(ModbusException.class);
        ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), port).close();
    }

    @Test
    void a_host_without_a_table_is_told_what_was_tried() {
        int port = server.port();
        assertThatThrownBy(() -> {
                    server.close();
                    try (ModbusTable table = new ModbusTable(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, clock, 500)) {
                        table.status();
                    }
                })
                .isInstanceOf(TableFault.LinkLost.class)
                .hasMessageContaining(":" + port)
                .hasMessageContaining("switched off");
    }

    @Test
    void a_stranger_who_keeps_asking_never_spoils_the_owner_s_commands() throws Exception {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        try (ModbusTable owner = new ModbusTable(address, 1, clock, 5_000);
                ModbusTable stranger = new ModbusTable(address, 2, clock, 5_000)) {
            owner.takeLease();
            AtomicInteger refused = new AtomicInteger();
            Thread asking = new Thread(() -> {
                while (refused.get() < 10_000) {
                    try {
                        stranger.takeLease();
                        return;
                    } catch (TableFault fault) {
                        refused.incrementAndGet();
                    }
                }
            });
            asking.start();
            for (int i = 0; i < 200; i++) {
                owner.takeLease();
            }
            assertThat(firmware.leaseToken()).isEqualTo(1);
            assertThat(refused.getAndSet(10_000)).isPositive();
            asking.join();
        }
    }

    @Test
    void a_controller_whose_heartbeat_stands_still_is_not_believed() throws Exception {
        ManualClock hostClock = new ManualClock();
        try (ModbusTable table = new ModbusTable(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 1, hostClock, 2_000)) {
            assertThat(table.status().state().code()).isEqualTo(0);
            hostClock.pass(Duration.ofMillis(499));
            assertThat(table.status().state().code()).isEqualTo(0);
            hostClock.pass(Duration.ofMillis(2));
            assertThat(table.status().state().code()).isEqualTo(-1);
            clock.passMs(100);
            assertThat(table.status().state().code()).isEqualTo(0);
        }
    }

    private static void assertIllegalAddress(org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        ModbusSlaveException.class,
                        refusal -> assertThat(refusal.getType()).isEqualTo(ILLEGAL_ADDRESS));
    }
}
