package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host whose person may be anywhere moves no table before he asks for it. */
class UnrequestedMotionTest {

    private static final long TOKEN = 77;
    private static final long POLL_MS = 100;

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private final CutJob job = SampleJobs.pieces(3);
    private TableFirmware firmware;
    private CutJournal journal;
    private boolean asked;

    @BeforeEach
    void open_the_journal() throws Exception {
        journal = CutJournal.open(folder.resolve("journal"));
    }

    @AfterEach
    void close_the_journal() throws Exception {
        journal.close();
    }

    private void table(String... script) throws Exception {
        firmware = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.parse(List.of(script)));
    }

    /** A new process on the same journal. */
    private CutRun run() {
        return SampleJobs.confirmed(new CutRun(
                job,
                new SimulatedTable(firmware, TOKEN),
                journal,
                TOKEN,
                seen -> {},
                new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20)),
                new HostPolicy(ReconnectPolicy.RESUME_IF_MONITORED, other -> false, () -> asked)));
    }

    @Test
    void a_job_that_comes_does_not_home_the_table() throws Exception {
        table();
        assertThatThrownBy(() -> run().load())
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("does not move unasked")
                .hasMessageContaining("press Resume");
        assertThat(firmware.status().state()).isEqualTo(TableState.OFFLINE);

        asked = true;
        run().load();
        assertThat(firmware.status().state()).isIn(TableState.LOADING, TableState.READY);
    }

    @Test
    void a_job_that_comes_to_a_homed_table_is_loaded_unasked() throws Exception {
        table();
        firmware.homed();
        run().load();
        assertThat(firmware.status().state()).isIn(TableState.LOADING, TableState.READY);
    }

    @Test
    void a_new_process_does_not_reset_the_fault_that_it_finds() throws Exception {
        table("record 20 drive-x");
        asked = true;
        CutRun first = run();
        RunPhase.Started started = first.load().start();
        assertThatThrownBy(started::monitor).isInstanceOf(TableFault.class).hasMessageContaining("code 3");

        asked = false;
        assertThatThrownBy(() -> run().load())
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("code 3")
                .hasMessageContaining("Nothing is reset unasked");
        assertThat(firmware.status().state()).isEqualTo(TableState.FAULT);

        asked = true;
        CutRun next = run();
        next.load().start().monitor();
        assertThat(firmware.finishedRecords()).doesNotHaveDuplicates().hasSize(job.records());
    }
}
