package io.tailorline.cutter.modbus;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableControllerContract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class ModbusTableTest extends TableControllerContract {

    private final List<ModbusTable> hosts = new ArrayList<>();
    private ModbusTableServer server;

    /** By which host and table speak. */
    protected RegisterMap map() {
        return RegisterMapYaml.builtIn();
    }

    @Override
    public int blockWords() {
        return map().payloadWords();
    }

    @Override
    protected TableController host(TableFirmware table, long token) throws Exception {
        if (server == null) {
            server = ModbusTableServer.open(table, map(), InetAddress.getLoopbackAddress(), 0);
        }
        ModbusTable host = new ModbusTable(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), map(), token, clock, 5_000);
        hosts.add(host);
        return host;
    }

    @Override
    @AfterEach
    protected void closeHosts() throws Exception {
        hosts.forEach(ModbusTable::close);
        server.close();
    }
}
