package io.tailorline.cutter.sim;

import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableControllerContract;

class SimulatedTableTest extends TableControllerContract {

    @Override
    protected TableController host(TableFirmware table, long token) {
        return new SimulatedTable(table, token);
    }
}
