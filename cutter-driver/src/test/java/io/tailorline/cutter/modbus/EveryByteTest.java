package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.sim.FaultScript;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.CutReport;
import io.tailorline.cutter.table.CutRun;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.Patience;
import io.tailorline.cutter.table.SampleJobs;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The line is cut after every single byte of a whole dialogue, requests and answers; one job each time, cut once. A minute. */
@EnabledIfSystemProperty(
        named = "tailorline.everyByte",
        matches = "true",
        disabledReason = "takes a minute; -Dtailorline.everyByte=true runs it")
class EveryByteTest {

    private static final long TOKEN = 99;

    private final CutJob job = SampleJobs.pieces(1);

    @TempDir
    Path folder;

    @Test
    void a_line_cut_after_any_byte_costs_nothing() throws Exception {
        long length = driveAndCutAfter(-1);
        for (long bytes = 1; bytes < length; bytes++) {
            driveAndCutAfter(bytes);
        }
    }

    /** How many bytes went over the line, both ways. */
    private long driveAndCutAfter(long bytes) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = new TableFirmware(SampleJobs.TABLE, clock, 60, FaultScript.none());
        firmware.setWatchdogMs(10_000_000);
        try (ModbusTableServer server = ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), 0);
                BreakingLine line = new BreakingLine(server.port(), bytes, BreakingLine.Way.CLOSED, Duration.ZERO);
                ModbusTable table = new ModbusTable(line.address(), TOKEN, clock, 400);
                CutJournal journal = CutJournal.open(folder.resolve("journal" + bytes))) {
            Patience patience = new Patience(clock, () -> clock.passMs(10), Duration.ofSeconds(30));
            CutRun run = new CutRun(job, table, journal, TOKEN, progress -> {}, patience);
            run.load();
            run.start();
            CutReport report = run.watch();
            assertThat(firmware.finishedRecords())
                    .as("cut after byte %d", bytes)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, job.records()).boxed().toList());
            assertThat(report.piecesDone()).isEqualTo(1);
            return line.bytes();
        }
    }
}
