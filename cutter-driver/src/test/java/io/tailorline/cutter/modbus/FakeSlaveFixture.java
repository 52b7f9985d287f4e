package io.tailorline.cutter.modbus;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A host of ours, and at the other end of its line a slave that answers as a test wants it. */
abstract class FakeSlaveFixture {

    static final RegisterMap MAP = RegisterMapYaml.builtIn().inVersion1();
    static final int TIMEOUT_MS = 500;
    static final int COMMAND = 384;

    /** Stands still by itself, so that the slave's heart may too. */
    final ManualClock clock = new ManualClock();

    FakeSlave slave;
    ModbusTable table;

    @BeforeEach
    void open() throws Exception {
        slave = new FakeSlave().likeATable(MAP, 110);
        table = host(slave, MAP);
    }

    @AfterEach
    void close() throws Exception {
        table.close();
        slave.close();
    }

    ModbusTable host(FakeSlave slave, RegisterMap map) {
        return new ModbusTable(slave.address(), map, 99, clock, TIMEOUT_MS);
    }
}
