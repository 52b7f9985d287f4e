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
import io.tailorline.cutter.table.TableController;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulated table, a journal, and hosts that drive, die and come again; time is the test's. */
abstract class RunFixture {

    static final long TOKEN = 7;
    static final long POLL_MS = 50;

    final ManualClock clock = new ManualClock();
    final CutJob job = SampleJobs.pieces(3);
    final List<CutProgress> progress = new ArrayList<>();
    TableFirmware firmware;
    CutJournal journal;

    @TempDir
    Path folder;

    /** A host that dies in the middle. */
    static final class HostDied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void switch_the_table_on() throws Exception {
        table();
        journal = CutJournal.open(folder.resolve("journal"));
    }

    @AfterEach
    void close_the_journal() throws Exception {
        journal.close();
    }

    void table(String... script) throws Exception {
        firmware = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.parse(List.of(script)));
    }

    CutRun run(TableController controller, Consumer<CutProgress> listener) {
        return run(job, controller, listener, HostPolicy.attended());
    }

    CutRun run(CutJob which, TableController controller, Consumer<CutProgress> listener, HostPolicy rules) {
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
        return SampleJobs.confirmed(new CutRun(which, controller, journal, TOKEN, listener, patience, rules));
    }

    CutRun run() {
        return run(controller(), progress::add);
    }

    SimulatedTable controller() {
        return new SimulatedTable(firmware, TOKEN);
    }

    static CutReport drive(CutRun run) throws Exception {
        return run.load().start().monitor();
    }

    static Consumer<CutProgress> dyingAt(long record) {
        return seen -> {
            if (seen.count().doneRecord() >= record) {
                throw new HostDied();
            }
        };
    }

    void driveUntil(long record) throws Exception {
        assertThatThrownBy(() -> drive(run(controller(), dyingAt(record)))).isInstanceOf(HostDied.class);
        restartHost();
    }

    void restartHost() throws Exception {
        journal.close();
        journal = CutJournal.open(folder.resolve("journal"));
    }

    /**
     * Host and table lose their power with the knife a little further than the journal knows, and the ring with it.
     *
     * @return the first record that is not cut
     */
    long losePowerAt(long record) throws Exception {
        driveUntil(record);
        clock.passMs(100);
        firmware.restart();
        return firmware.finishedRecords().size() + 1;
    }

    CutRun answered(long record) {
        CutRun run = run();
        run.answerFirstUncut(record);
        return run;
    }

    void assertCutOnce() {
        assertThat(firmware.finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
        assertThat(journal.job().orElseThrow().finished()).isTrue();
    }
}
