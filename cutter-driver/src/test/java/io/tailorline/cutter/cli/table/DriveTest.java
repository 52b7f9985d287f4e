package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.cli.cuts.CutRolls;
import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.RollCuts;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that is driven while others command its table. */
class DriveTest {

    private static final long TOKEN = 7;
    private static final long OTHER_TOKEN = 8;
    private static final long POLL_MS = 50;

    private final ManualClock clock = new ManualClock();
    private final CutJob job = SampleJobs.pieces(3);
    private final CutJob other = CutJob.of(4712, SampleJobs.program(12));

    @TempDir
    private Path folder;

    /** The link is lost at record 10, and another host has the table until it is there again. */
    private final class LosingTable extends SimulatedTable {

        private final TableFirmware firmware;
        private boolean isLost;

        LosingTable(TableFirmware firmware) {
            super(firmware, TOKEN);
            this.firmware = firmware;
        }

        @Override
        public TableStatus status() throws TableFault {
            if (!isLost && super.status().job().doneRecord() >= 10) {
                isLost = true;
                commandByAnother();
                throw new TableFault.LinkLost("The cable is out.");
            }
            return super.status();
        }

        private void commandByAnother() throws TableFault {
            clock.passMs(2_000);
            SimulatedTable another = new SimulatedTable(firmware, OTHER_TOKEN);
            another.takeLease();
            another.abort();
            pass(another, 0);
            another.load(other);
            another.start(1);
            pass(another, job.records() + 5);
            another.abort();
            pass(another, 0);
            another.dropLease();
        }

        private void pass(SimulatedTable table, long done) throws TableFault {
            while (table.status().job().doneRecord() < done
                    || done == 0 && table.status().state() != TableState.IDLE) {
                clock.passMs(POLL_MS);
                if (done > 0 && !table.status().job().checksumHolds()) {
                    table.feed(other);
                }
            }
        }
    }

    /** As soon as the job is loaded another host has the table, cuts it to its end and lets the table go. */
    private final class TakenTable extends SimulatedTable {

        private final TableFirmware firmware;
        private boolean isTaken;

        TakenTable(TableFirmware firmware) {
            super(firmware, TOKEN);
            this.firmware = firmware;
        }

        @Override
        public void load(CutJob loaded) throws TableFault {
            super.load(loaded);
            if (!isTaken) {
                isTaken = true;
                dropLease();
                SimulatedTable another = new SimulatedTable(firmware, OTHER_TOKEN);
                another.takeLease();
                another.start(1);
                while (another.status().state() != TableState.DONE) {
                    clock.passMs(POLL_MS);
                }
                another.dropLease();
            }
        }
    }

    @Test
    void what_another_host_has_cut_between_load_and_start_is_recorded() throws Exception {
        SimulatedTable table =
                new TakenTable(new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.none()).homed());
        try (CutJournal journal = CutJournal.open(folder.resolve("program.json.journal"))) {
            PollingPolicy polling = polling();
            CutRun run = new CutRun(job, table, journal, TOKEN, seen -> {}, polling);
            drive(run, table, polling, journal, Optional.empty()).toTheEnd();
        }
        assertThat(RollCuts.of(folder, RecordedCut.UNNAMED).entries())
                .extracting(RollCuts.Entry::event)
                .containsExactly(RollCuts.Event.BEGUN, RollCuts.Event.CUT);
    }

    private PollingPolicy polling() {
        return new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
    }

    private AttendedRun drive(
            CutRun run, SimulatedTable table, PollingPolicy polling, CutJournal journal, Optional<String> cloth) {
        return new AttendedRun(
                run,
                job,
                table,
                polling,
                Optional.empty(),
                new UncertainRangePicture(folder.resolve("uncertain.svg")),
                new RecordedCut(new CutRolls(folder), job, clock, cloth, Optional.empty()),
                journal,
                new AttendedRun.Typed(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void what_another_host_has_cut_and_given_up_meanwhile_ends_no_job() throws Exception {
        TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, 4, FaultScript.none());
        SimulatedTable table = new LosingTable(firmware);
        PollingPolicy polling = polling();
        try (CutJournal journal = CutJournal.open(folder.resolve("program.json.journal"))) {
            CutRun run = SampleJobs.confirmed(new CutRun(job, table, journal, TOKEN, seen -> {}, polling));
            AttendedRun drive = drive(run, table, polling, journal, Optional.of("R-2304"));
            assertThatThrownBy(drive::toTheEnd)
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("no longer knows how far it is");
            assertThat(journal.job().orElseThrow().isOver()).isFalse();
            assertThat(journal.job().orElseThrow().progress().doneRecord()).isLessThan(job.records());
        }
    }
}
