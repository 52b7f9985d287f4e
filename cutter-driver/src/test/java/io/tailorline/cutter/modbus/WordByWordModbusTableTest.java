package io.tailorline.cutter.modbus;

import io.tailorline.cutter.registers.RegisterMap;

/** The contract with a table that takes one register at a time. */
class WordByWordModbusTableTest extends ModbusTableTest {

    @Override
    protected RegisterMap map() {
        return SampleMaps.wordByWord();
    }
}
