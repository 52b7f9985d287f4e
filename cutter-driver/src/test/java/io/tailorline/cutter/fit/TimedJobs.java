package io.tailorline.cutter.fit;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.SamplePrograms;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.TableState;
import java.util.List;

/** Jobs of three kinds, and the time a simulated table takes for them: another program than the one that predicts. */
final class TimedJobs {

    private static final long CLOCK_STEP_MS = 10_000;

    private TimedJobs() {}

    /** Rectangles of 1.4 m: long cuts, few corners. */
    static CutProgram longCuts() {
        return SamplePrograms.rectangles(8, 1400, 180, 0);
    }

    /** Squares of 40 mm: hardly anything but corners. */
    static CutProgram manyCorners() {
        return SamplePrograms.rectangles(90, 40, 40, 0);
    }

    /** Squares of 10 mm: the head never reaches its acceleration there, so only the jerk decides. */
    static CutProgram tiny() {
        return SamplePrograms.rectangles(400, 10, 10, 0);
    }

    /** Rectangles with notches every 20 mm. */
    static CutProgram manyNotches() {
        return SamplePrograms.rectangles(9, 1000, 150, 20);
    }

    /** The table time of a simulated table with the figures of {@code truth}, s. */
    static MeasuredJob measured(String name, CutProgram program, TableProfile truth) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = new TableFirmware(truth, clock, 1, FaultScript.none());
        firmware.setWatchdogMs(Integer.MAX_VALUE);
        SimulatedTable host = new SimulatedTable(firmware, 7);
        CutJob job = CutJob.of(1, program);
        clock.passMs(CLOCK_STEP_MS);
        host.takeLease();
        host.home();
        clock.passMs(CLOCK_STEP_MS);
        host.load(job);
        host.start(1);
        while (host.status().state() != TableState.DONE) {
            clock.passMs(CLOCK_STEP_MS);
            host.feed(job);
        }
        return new MeasuredJob(name, program.steps(), host.status().job().elapsedSeconds());
    }

    static List<MeasuredJob> threeKinds(TableProfile truth) throws Exception {
        return List.of(
                measured("long cuts", longCuts(), truth),
                measured("many corners", manyCorners(), truth),
                measured("many notches", manyNotches(), truth));
    }

    static List<MeasuredJob> threeSizes(TableProfile truth) throws Exception {
        return List.of(
                measured("700 mm", SamplePrograms.rectangles(58, 700, 50, 0), truth),
                measured("40 mm", manyCorners(), truth),
                measured("10 mm", tiny(), truth));
    }
}
