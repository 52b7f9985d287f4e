package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.run.RunPhase;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * One job, driven to its end over a line on which something happens after so many bytes, and held against what the
 * table itself has executed. Time is the test's, so that the dialogue without a fault has always the same length; only
 * what must wait for silence waits on the real clock.
 *
 * @param speed table seconds in a second
 * @param timeoutMs after which the driver takes a line for dead
 */
record LinkFaultRun(CutJob job, double speed, int timeoutMs, Path folder) {

    private static final long TOKEN = 99;
    private static final int POLL_MS = 100;

    /** Of the test's time: on a machine that is busy, silence may come again and again. */
    private static final Duration ENDLESS = Duration.ofHours(10);

    /**
     * What one run came to.
     *
     * @param bytes over the line, both ways
     * @param back from the instant at which the line works again to the first word that is heard from the table, on the
     *     real clock: silence and computing. The pauses between tries pass on the test's clock and are not in it; a
     *     word that was on its way when the line broke counts as heard
     */
    record Outcome(long bytes, boolean broken, List<Long> executed, CutReport report, Duration back) {}

    /** When the host was first seen to be over what happened to its line. */
    private static final class Recovery {

        private final BreakingProxy line;
        private long nanos;

        Recovery(BreakingProxy line) {
            this.line = line;
        }

        void getsThrough() {
            if (nanos == 0 && line.hasBroken()) {
                nanos = System.nanoTime();
            }
        }

        Duration took() {
            return Duration.ofNanos(nanos == 0 ? 0 : Math.max(0, nanos - line.usableAgainNanos()));
        }
    }

    /** A job on a line that does not break. */
    Outcome whole() throws Exception {
        return afterBytes(-1, BreakingProxy.Way.CLOSED, Duration.ZERO);
    }

    /**
     * Drives, and checks that every record was executed exactly once, that nothing was shown before the table had done
     * it, and that the report is of the whole job.
     */
    Outcome afterBytes(long bytes, BreakingProxy.Way way, Duration deadFor) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = new TableFirmware(job.program().table(), clock, speed, FaultScript.none());
        Path file = Files.createTempFile(folder, "cut", ".journal");
        try (ModbusTableServer server = ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), 0);
                BreakingProxy line = new BreakingProxy(server.port(), bytes, way, deadFor, clock);
                ModbusTable table = new ModbusTable(line.address(), TOKEN, clock, timeoutMs);
                CutJournal journal = CutJournal.open(file)) {
            PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), ENDLESS);
            Recovery recovery = new Recovery(line);
            CutRun run = SampleJobs.confirmed(
                    new CutRun(job, table, journal, TOKEN, seen -> requireTrue(seen, firmware, recovery), patience));
            RunPhase loaded = run.load();
            recovery.getsThrough();
            RunPhase.Started started = loaded.start();
            recovery.getsThrough();
            CutReport report = started.monitor();
            recovery.getsThrough();
            Outcome outcome =
                    new Outcome(line.bytes(), line.hasBroken(), firmware.finishedRecords(), report, recovery.took());
            requireCutOnce(outcome, "%s after byte %d".formatted(way, bytes));
            return outcome;
        } finally {
            Files.delete(file);
        }
    }

    private static void requireTrue(CutProgress shown, TableFirmware firmware, Recovery recovery) {
        if (!shown.linkLost()) {
            recovery.getsThrough();
        }
        int executed = firmware.finishedRecords().size();
        if (shown.count().doneRecord() > executed) {
            throw new AssertionError("%d records are shown as done, the table has done %d."
                    .formatted(shown.count().doneRecord(), executed));
        }
    }

    private void requireCutOnce(Outcome outcome, String what) {
        assertThat(outcome.executed())
                .as(what)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
        assertThat(outcome.report().piecesDone())
                .as(what)
                .isEqualTo(job.program().pieces().size());
    }
}
