package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.run.CutProgress;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.HostPolicy;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.run.RunPhase;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The line breaks anywhere in the dialogue; every record is cut exactly once all the same. On a clock of the test's, so
 * that the dialogue has always the same length.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenLinkTest {

    /**
     * In each part of the dialogue: until START is taken, and until the job is done. More of them, up to every byte,
     * with {@code -Dtailorline.linkCuts=5000}.
     */
    private static final int CUTS = Integer.getInteger("tailorline.linkCuts", 24);

    /** From the instant at which the line works again. */
    private static final Duration BACK_ON_THE_ROAD = Duration.ofSeconds(10);

    private static final double SPEED = 60;
    private static final int POLL_MS = 4;
    private static final int TIMEOUT_MS = 300;
    private static final int PATIENT_WATCHDOG = 10_000_000;
    private static final long TOKEN = 99;

    private final CutJob job = SampleJobs.pieces(3);
    private long bytesToStart;
    private long bytesToEnd;
    private Path folder;

    /** What one job on a breaking line came to. */
    private record Outcome(
            CutReport report,
            List<Long> finished,
            List<CutProgress> progress,
            long bytesToStart,
            long bytesToEnd,
            boolean broken,
            double journalled) {}

    @BeforeAll
    void measure_the_dialogue(@TempDir Path journals) throws Exception {
        folder = journals;
        Outcome whole = runAndCutAfter(-1, "whole");
        assertCutOnce(whole);
        bytesToStart = whole.bytesToStart();
        bytesToEnd = whole.bytesToEnd();
    }

    Stream<Long> cuts() {
        return Stream.concat(
                LongStream.range(0, CUTS).mapToObj(i -> 1 + i * bytesToStart / CUTS),
                LongStream.range(0, CUTS).mapToObj(i -> bytesToStart + i * (bytesToEnd - bytesToStart) / CUTS));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void a_line_cut_after_so_many_bytes_costs_nothing(long bytes) throws Exception {
        Outcome outcome = runAndCutAfter(bytes, "cut" + bytes);
        boolean endedBefore = outcome.bytesToEnd() <= bytes;
        assertThat(outcome.broken() || endedBefore).isTrue();
        assertCutOnce(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 50, 90, 130})
    void a_line_that_falls_silent_pauses_the_table_and_is_continued(int record) throws Exception {
        Outcome outcome = runAndBreakAt(record, BreakingProxy.Way.SILENT, Duration.ofMillis(300), 250);
        assertCutOnce(outcome);
    }

    @Test
    void progress_shows_the_lost_link_and_never_goes_back() throws Exception {
        Outcome outcome = runAndBreakAt(30, BreakingProxy.Way.CLOSED, Duration.ofMillis(200), PATIENT_WATCHDOG);
        assertThat(outcome.progress()).anyMatch(CutProgress::linkLost);
        assertThat(outcome.progress().stream().map(progress -> progress.count().doneRecord()))
                .isSorted();
        assertCutOnce(outcome);
    }

    /** Breaks at the first word after {@code record} is done. What is not answered has taken its time. */
    private Outcome runAndBreakAt(int record, BreakingProxy.Way way, Duration deadFor, int watchdogMs)
            throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, SPEED / 4, FaultScript.none());
        firmware.setWatchdogMs(watchdogMs);
        try (ModbusTableServer server = ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), 0);
                BreakingProxy line = new BreakingProxy(server.port(), -1, way, deadFor, clock)) {
            List<Instant> back = new ArrayList<>();
            line.breakWhen(() -> firmware.finishedRecords().size() >= record);
            Outcome outcome = run(way + " " + record, clock, firmware, line, progress -> {
                if (progress.linkLost()) {
                    clock.passMs(TIMEOUT_MS);
                } else if (line.hasBroken()) {
                    back.add(clock.instant());
                }
            });
            assertThat(outcome.broken()).isTrue();
            assertThat(Duration.between(line.usableAgain(), back.get(0))).isLessThan(BACK_ON_THE_ROAD);
            return outcome;
        }
    }

    private void assertCutOnce(Outcome outcome) {
        assertThat(outcome.finished())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
        assertThat(outcome.report().piecesDone()).isEqualTo(3);
        assertThat(outcome.journalled()).isEqualTo(outcome.report().tableSeconds());
    }

    private Outcome runAndCutAfter(long bytes, String name) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, SPEED, FaultScript.none());
        firmware.setWatchdogMs(PATIENT_WATCHDOG);
        try (ModbusTableServer server = ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), 0);
                BreakingProxy line =
                        new BreakingProxy(server.port(), bytes, BreakingProxy.Way.CLOSED, Duration.ZERO, clock)) {
            return run(name, clock, firmware, line, progress -> {});
        }
    }

    private Outcome run(
            String name, ManualClock clock, TableFirmware firmware, BreakingProxy line, Consumer<CutProgress> listener)
            throws Exception {
        List<CutProgress> progress = new ArrayList<>();
        try (ModbusTable table = new ModbusTable(line.address(), TOKEN, clock, TIMEOUT_MS);
                CutJournal journal = CutJournal.open(folder.resolve(name))) {
            PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(10));
            Consumer<CutProgress> all = listener.andThen(progress::add);
            HostPolicy rules = HostPolicy.attended().withTheTablesWatchdog();
            CutRun run = SampleJobs.confirmed(new CutRun(job, table, journal, TOKEN, all, patience, rules));
            RunPhase.Started started = run.load().start();
            long untilStart = line.bytes();
            CutReport report = started.monitor();
            return new Outcome(
                    report,
                    firmware.finishedRecords(),
                    progress,
                    untilStart,
                    line.bytes(),
                    line.hasBroken(),
                    journal.job().orElseThrow().end().elapsedSeconds());
        }
    }
}
