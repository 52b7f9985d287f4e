package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableState;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A suit's program, 60 blocks of words, comes to the table within a second and a half over a line of 10 ms for one trip
 * there and back: one trip for each block where the table has function 23, two where it has not.
 */
class LoadingTimeTest {

    private static final Duration ONE_WAY = Duration.ofMillis(5);
    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final Duration TRIP = ONE_WAY.multipliedBy(2);

    /** Of homing, lease, LOAD and looks around the blocks. */
    private static final int OTHER_TRIPS = 20;

    private final CutJob job = SampleJobs.pieces(64);

    @Test
    void one_trip_brings_a_block_and_its_acknowledgement() throws Exception {
        long trips = load(RegisterMapYaml.builtIn());
        assertThat(trips).isLessThan(job.blocks().size() + OTHER_TRIPS);
        assertThat(TRIP.multipliedBy(trips)).isLessThan(LIMIT);
    }

    @Test
    void two_trips_do_where_the_table_does_not_write_and_read_at_once() throws Exception {
        String plain = SampleMaps.text("tailorline.yaml").replace("readWrite: true ", "readWrite: false ");
        long trips = load(RegisterMapYaml.parse("plain.yaml", plain));
        assertThat(trips).isBetween(2L * job.blocks().size(), 2L * job.blocks().size() + OTHER_TRIPS);
        assertThat(TRIP.multipliedBy(trips)).isLessThan(LIMIT);
    }

    /** How many times a request went out. The line is slow, so that what is counted is also what is felt. */
    private long load(RegisterMap map) throws Exception {
        assertThat(job.blocks()).hasSizeBetween(56, 64);
        ManualClock clock = new ManualClock();
        TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, 1, FaultScript.none());
        firmware.setWatchdogMs(10_000_000);
        try (ModbusTableServer server = ModbusTableServer.open(firmware, map, InetAddress.getLoopbackAddress(), 0);
                SlowProxy line = new SlowProxy(server.port(), ONE_WAY);
                ModbusTable table = new ModbusTable(line.address(), map, 99, clock, 2_000)) {
            clock.passMs(1_100);
            table.takeLease();
            table.home();
            clock.passMs(4_100);
            long before = line.requests();
            long begin = System.nanoTime();
            table.load(job);
            long trips = line.requests() - before;
            System.err.printf(
                    "%d blocks, %s: %d trips, %d ms by the wall clock%n",
                    job.blocks().size(),
                    map.readWrite() ? "function 23" : "functions 16 and 3",
                    trips,
                    (System.nanoTime() - begin) / 1_000_000);
            assertThat(table.status().state()).isEqualTo(TableState.READY);
            return trips;
        }
    }
}
