package io.tailorline.cutter.bench;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.time.Duration;

/** A program carried out by the simulated table, without sockets and without waiting. */
final class SimulatedRun {

    private static final long TOKEN = 4711;
    private static final Duration LOOK = Duration.ofMillis(500);

    private SimulatedRun() {}

    /** Table time, s. */
    static double seconds(CutProgram program) throws TableFault {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = new TableFirmware(program.table(), clock, 1, FaultScript.none());
        SimulatedTable table = new SimulatedTable(firmware, TOKEN);
        CutJob job = CutJob.of(1, program);
        await(table, clock, TableState.OFFLINE);
        table.takeLease();
        table.home();
        await(table, clock, TableState.IDLE);
        table.load(job);
        clock.pass(LOOK);
        table.start(1);
        while (table.status().state() != TableState.DONE) {
            table.feed(job);
            clock.pass(LOOK);
            requireWell(table);
        }
        return table.status().job().elapsedSeconds();
    }

    private static void await(SimulatedTable table, ManualClock clock, TableState state) throws TableFault {
        while (table.status().state() != state) {
            clock.pass(LOOK);
            requireWell(table);
        }
    }

    private static void requireWell(SimulatedTable table) throws TableFault {
        if (table.status().state() == TableState.FAULT) {
            throw new IllegalStateException(
                    "The simulated table shows " + table.status().fault());
        }
    }
}
