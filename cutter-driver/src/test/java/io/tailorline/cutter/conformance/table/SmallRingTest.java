package io.tailorline.cutter.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.modbus.ModbusConnection;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.sim.RingSize;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.SimulatedTime;
import io.tailorline.cutter.table.TableBlock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that holds few blocks, and has room again only a while after it has begun, breaks no rule by that. */
class SmallRingTest {

    private static final RegisterMap MAP = RegisterMapYaml.builtIn();
    private static final double SPEED = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final RingSize TWO_BLOCKS = new RingSize(2, TableBlock.MAX_WORDS);

    private final SimulatedTime time = new SimulatedTime();

    private TableFirmware table() {
        return new TableFirmware(SampleJobs.TABLE, time, SPEED, FaultScript.none())
                .holding(TWO_BLOCKS)
                .homed();
    }

    @Test
    void a_table_that_makes_room_late_is_not_accused() throws Exception {
        List<String> accused = new ArrayList<>();
        try (ModbusTableServer server = ModbusTableServer.open(table(), InetAddress.getLoopbackAddress(), 0);
                LateRoom late = new LateRoom(server.port());
                ConformanceDialogue host = host(late.address())) {
            host.open();
            assertThat(host.send(CommandCode.TAKE_LEASE)).isEqualTo(CommandResult.OK);
            host.lease(TableConformanceTest.TOKEN, CommunicationLossPolicy.FINISH_PIECE, IdleStateRules.PATIENT_MS);
            for (ConformanceRule rule : new ProgramRules(ConformanceJob.twoPieces()).all()) {
                try {
                    rule.question().ask(host);
                } catch (ConformanceRule.Broken e) {
                    accused.add(rule.words() + ": " + e.what());
                }
            }
            assertThat(accused).isEmpty();
            assertThat(late.refused()).as("blocks offered without room").isZero();
        }
    }

    private ConformanceDialogue host(InetSocketAddress address) {
        return new ConformanceDialogue(
                new ModbusConnection(address, MAP, ModbusTable.USUAL_TIMEOUT_MS),
                new RawLine(address, MAP.unit(), ModbusTable.USUAL_TIMEOUT_MS),
                MAP,
                TableConformanceTest.TOKEN,
                time,
                PATIENCE);
    }
}
