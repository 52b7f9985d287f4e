package io.tailorline.cutter.table;

import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * What every way to a table must do. The table behind it is the simulated one on a clock of the test's, so that nothing
 * sleeps.
 */
public abstract class TableControllerContract implements HostContract, JobContract, StopContract, ManualContract {

    protected final ManualClock clock = new ManualClock();
    private final CutJob job = SampleJobs.pieces(3);
    private TableFirmware firmware;

    /** A host with {@code token} of {@code table}; the same table each time it is called in a test. */
    protected abstract TableController host(TableFirmware table, long token) throws Exception;

    @Override
    public int blockWords() {
        return TableBlock.MAX_WORDS;
    }

    @AfterEach
    protected void closeHosts() throws Exception {}

    @Override
    public final TableController alice(String... script) throws Exception {
        firmware = new TableFirmware(SampleJobs.TABLE, clock, 1, FaultScript.parse(List.of(script)));
        firmware.setWatchdogMs(PATIENT_WATCHDOG);
        return host(firmware, ALICE);
    }

    @Override
    public final TableController bob() throws Exception {
        return host(firmware, BOB);
    }

    @Override
    public final ManualClock clock() {
        return clock;
    }

    @Override
    public final TableFirmware firmware() {
        return firmware;
    }

    @Override
    public final CutJob job() {
        return job;
    }
}
