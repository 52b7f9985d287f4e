package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated table spoils its own link by a script; the job is cut once all the same. */
class FaultyLinkTest {

    private static final long TOKEN = 99;
    private static final int TIMEOUT_MS = 250;
    private static final int POLL_MS = 10;

    private final CutJob job = SampleJobs.pieces(2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request 12 lost",
                "request 12 late 0.4",
                "request 12 twice",
                "request 12 cut",
                "request 12 silent",
                "answer 12 lost",
                "answer 12 late 0.4",
                "answer 12 twice",
                "answer 12 cut",
                "answer 12 silent",
                "answer 12 wrong-transaction",
                "answer 12 exception 6",
                "request-byte 500 cut",
                "request-byte 500 silent",
                "request-byte 1 cut",
                "answer-byte 333 cut",
                "answer-byte 333 silent",
                "answer-byte 1 cut"
            })
    void whatever_befalls_the_link_every_record_is_cut_once(String line) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware table = new TableFirmware(SampleJobs.TABLE, clock, 40, FaultScript.parse(List.of(line)));
        try (ModbusTableServer server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0);
                ModbusTable host = new ModbusTable(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                        TOKEN,
                        clock,
                        TIMEOUT_MS);
                CutJournal journal = CutJournal.open(folder.resolve("journal"))) {
            PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(10));
            CutRun run = SampleJobs.confirmed(new CutRun(
                    job, host, journal, TOKEN, seen -> clock.passMs(seen.linkLost() ? TIMEOUT_MS : 0), patience));
            run.load().start().monitor();
        }
        assertThat(table.finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
    }
}
