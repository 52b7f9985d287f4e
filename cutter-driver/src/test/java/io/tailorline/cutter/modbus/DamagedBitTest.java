package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One bit of a whole dialogue arrives turned, past every checksum of the network. A job that is reported as done was
 * cut once, all of it. The ordinary build takes a sample; {@code -Dtailorline.everyBit=N} takes every N-th bit, 1 all.
 */
class DamagedBitTest {

    private static final long STEP = Long.getLong("tailorline.everyBit", 401);
    private static final int PARALLEL = 8;
    private static final double SPEED = 200;
    private static final int TIMEOUT_MS = 200;
    private static final long TOKEN = 99;
    private static final int POLL_MS = 100;

    /** Drives of one job, until it is reported as done. */
    private static final int DRIVES = 6;

    private final CutJob job = SampleJobs.pieces(1);

    @TempDir
    private Path folder;

    /** What one job came to. */
    private record Outcome(long flip, List<Long> executed, int drives, int questions, boolean reported, String last) {}

    @Test
    void whichever_bit_is_turned_what_is_reported_as_done_was_cut_once() throws Exception {
        RegisterMap map = RegisterMapYaml.builtIn();
        long bits = bits(map);
        List<Outcome> outcomes = all(map, bits);
        print("version 2", bits, outcomes);
        assertThat(outcomes).filteredOn(outcome -> !isCutOnce(outcome)).isEmpty();
        assertThat(outcomes).allMatch(Outcome::reported);
    }

    /** What a table without check words can be made to believe is found at the end, by what it has cut. */
    @Test
    void a_table_of_version_1_is_held_to_pieces_and_length() throws Exception {
        RegisterMap map = RegisterMapYaml.builtIn().inVersion1();
        long bits = bits(map);
        List<Outcome> outcomes = all(map, bits);
        print("version 1", bits, outcomes);
        assertThat(outcomes).filteredOn(outcome -> !isCutOnce(outcome)).isEmpty();
    }

    /** The last record is the end, which leaves nothing on the cloth and may be carried out again. */
    private boolean isCutOnce(Outcome outcome) {
        List<Long> cut =
                outcome.executed().stream().filter(at -> at < job.records()).toList();
        return !outcome.reported()
                || cut.equals(LongStream.range(1, job.records()).boxed().toList());
    }

    private void print(String what, long bits, List<Outcome> outcomes) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d jobs of %d records, %d bits of dialogue; %d not cut once, %d driven again, %d asked about the cloth, %d never reported%n",
                what,
                outcomes.size(),
                job.records(),
                bits,
                outcomes.stream().filter(outcome -> !isCutOnce(outcome)).count(),
                outcomes.stream().filter(outcome -> outcome.drives() > 1).count(),
                outcomes.stream().filter(outcome -> outcome.questions() > 0).count(),
                outcomes.stream().filter(outcome -> !outcome.reported()).count());
    }

    private List<Outcome> all(RegisterMap map, long bits) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<Future<Outcome>> runs = new ArrayList<>();
            for (long flip = 1 % STEP; flip < bits; flip += STEP) {
                long bit = flip;
                runs.add(threads.submit(() -> run(map, bit)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : runs) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private long bits(RegisterMap map) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = firmware(clock);
        try (ModbusTableServer server = ModbusTableServer.open(firmware, map, InetAddress.getLoopbackAddress(), 0);
                FlippingProxy line = new FlippingProxy(server.port(), -1)) {
            assertThat(driven(map, line, firmware, -1, clock)).matches(Outcome::reported);
            return line.bits();
        }
    }

    private Outcome run(RegisterMap map, long flip) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware firmware = firmware(clock);
        try (ModbusTableServer server = ModbusTableServer.open(firmware, map, InetAddress.getLoopbackAddress(), 0);
                FlippingProxy line = new FlippingProxy(server.port(), flip)) {
            return driven(map, line, firmware, flip, clock);
        }
    }

    private TableFirmware firmware(ManualClock clock) {
        return new TableFirmware(job.program().table(), clock, SPEED, FaultScript.none());
    }

    /** Drives again after a fault, as its message says; the operator's answers about the cloth are true. */
    private Outcome driven(RegisterMap map, FlippingProxy line, TableFirmware firmware, long flip, ManualClock clock)
            throws Exception {
        Path file = Files.createTempFile(folder, "cut", ".journal");
        int questions = 0;
        String last = "";
        for (int drives = 1; drives <= DRIVES; drives++) {
            try (ModbusTable table = new ModbusTable(line.address(), map, TOKEN, clock, TIMEOUT_MS);
                    CutJournal journal = CutJournal.open(file)) {
                PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofHours(10));
                CutRun run = SampleJobs.confirmed(new CutRun(job, table, journal, TOKEN, seen -> {}, patience));
                boolean asked = true;
                while (asked) {
                    asked = false;
                    try {
                        CutReport report = run.load().start().monitor();
                        return new Outcome(
                                flip, firmware.finishedRecords(), drives, questions, true, report.toString());
                    } catch (TableFault.Uncertain uncertain) {
                        questions++;
                        asked = questions < DRIVES;
                        last = String.valueOf(uncertain.getMessage());
                        run.answerFirstUncut(Math.min(
                                job.records(), firmware.finishedRecords().size() + 1L));
                    }
                }
            } catch (TableFault fault) {
                last = String.valueOf(fault.getMessage());
            }
        }
        return new Outcome(flip, firmware.finishedRecords(), DRIVES, questions, false, last);
    }
}
