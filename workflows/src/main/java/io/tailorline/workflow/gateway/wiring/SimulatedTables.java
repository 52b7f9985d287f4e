package io.tailorline.workflow.gateway.wiring;

import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.platform.settings.Profiles;
import io.tailorline.workflow.platform.settings.TailorlineProperties.Table;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Simulated cutting tables on free ports of the loopback address, homed as an operator leaves them in the morning; they
 * end with the process.
 */
final class SimulatedTables implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedTables.class);

    /** Some four suits: nobody looks at what lies on these tables. */
    private static final int KEPT_MARKS = 10_000;

    private final Map<String, ModbusTableServer> servers;

    private SimulatedTables(Map<String, ModbusTableServer> servers) {
        this.servers = servers;
    }

    /** @param usualSpeed table seconds in a second of the wall clock */
    static SimulatedTables open(List<Table> tables, double usualSpeed, InstantSource clock) {
        Map<String, ModbusTableServer> servers = new LinkedHashMap<>();
        for (Table table : tables) {
            if (table.simulated()) {
                servers.put(table.name(), open(table, table.speed() > 0 ? table.speed() : usualSpeed, clock));
            }
        }
        return new SimulatedTables(servers);
    }

    private static ModbusTableServer open(Table table, double speed, InstantSource clock) {
        try {
            ModbusTableServer server = ModbusTableServer.open(
                    new TableFirmware(Profiles.of(table), clock, speed, FaultScript.none())
                            .keepingOfCloth(KEPT_MARKS)
                            .homed(),
                    Profiles.registers(table),
                    InetAddress.getLoopbackAddress(),
                    table.port());
            LOG.info("Table {} is simulated on port {}, {} times faster than life", table.name(), server.port(), speed);
            return server;
        } catch (IOException failed) {
            throw new StartRefused(
                    "The simulated table '%s' cannot have port %d: %s"
                            .formatted(table.name(), table.port(), failed.getMessage()),
                    "Choose another port, or leave it out to take a free one.");
        }
    }

    InetSocketAddress address(Table table) {
        return Optional.ofNullable(servers.get(table.name()))
                .map(server -> new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))
                .orElseGet(() -> new InetSocketAddress(table.host(), table.port()));
    }

    @Override
    public void close() throws IOException {
        for (ModbusTableServer server : servers.values()) {
            server.close();
        }
    }
}
