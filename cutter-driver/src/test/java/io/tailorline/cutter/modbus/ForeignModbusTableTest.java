package io.tailorline.cutter.modbus;

import io.tailorline.cutter.registers.RegisterMap;

/** The contract over the map of another make of table. */
class ForeignModbusTableTest extends ModbusTableTest {

    @Override
    protected RegisterMap map() {
        return SampleMaps.foreign();
    }
}
