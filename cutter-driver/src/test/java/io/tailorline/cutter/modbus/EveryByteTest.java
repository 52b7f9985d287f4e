package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.modbus.BreakingProxy.Way;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Something happens to the line after every single byte of a whole dialogue, requests and answers; the job is cut once
 * each time. The ordinary build takes a dense sample; {@code -Dtailorline.everyByte=true} takes every byte, and 500 of
 * a suit's.
 */
class EveryByteTest {

    private static final boolean EVERY = Boolean.getBoolean("tailorline.everyByte");
    private static final long SEED = Long.getLong("tailorline.seed", 20_261_125);
    private static final int PARALLEL = 8;
    private static final double SPEED = 200;

    /** Silence costs this much of real time; a machine that is busy answers sooner all the same. */
    private static final int TIMEOUT_MS = 200;

    /** Three pieces in three blocks. */
    private final CutJob job = SampleJobs.pieces(3);

    @TempDir
    Path folder;

    @Test
    void the_small_job_is_three_pieces_in_three_blocks() {
        assertThat(job.program().pieces()).hasSize(3);
        assertThat(job.blocks()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, 0, 13", "SILENT, 0, 60", "LATE, 300, 60", "TWICE, 0, 30"})
    void whatever_happens_to_the_line_after_any_byte_every_record_is_cut_once(Way way, long deadMs, int step)
            throws Exception {
        LinkFaultRun run = new LinkFaultRun(job, SPEED, TIMEOUT_MS, folder);
        long length = run.whole().bytes();
        long first = EVERY ? 1 : 1 + SEED % step;
        List<Long> bytes = LongStream.iterate(first, at -> at < length, at -> at + (EVERY ? 1 : step))
                .boxed()
                .toList();
        all(run, bytes, way, Duration.ofMillis(deadMs), length);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, 0, 25", "SILENT, 0, 5", "LATE, 300, 5", "TWICE, 0, 10"})
    void a_suit_s_job_is_cut_once_whatever_happens_after_a_random_byte(Way way, long deadMs, int count)
            throws Exception {
        LinkFaultRun run = new LinkFaultRun(SuitJobs.twoPiece(), SPEED, TIMEOUT_MS, folder);
        long length = run.whole().bytes();
        RandomGenerator random = new java.util.SplittableRandom(SEED);
        List<Long> bytes = random.longs(EVERY ? 500 : count, 1, length).boxed().toList();
        all(run, bytes, way, Duration.ofMillis(deadMs), length);
    }

    private static void all(LinkFaultRun run, List<Long> bytes, Way way, Duration deadFor, long length)
            throws Exception {
        long cpu = processCpu();
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        List<Future<LinkFaultRun.Outcome>> runs = new ArrayList<>();
        for (long after : bytes) {
            runs.add(threads.submit(() -> run.afterBytes(after, way, deadFor)));
        }
        List<LinkFaultRun.Outcome> outcomes = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        try {
            for (Future<LinkFaultRun.Outcome> outcome : runs) {
                try {
                    outcomes.add(outcome.get());
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        long broken = outcomes.stream().filter(LinkFaultRun.Outcome::broken).count();
        Duration back = outcomes.stream()
                .map(LinkFaultRun.Outcome::back)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        System.out.printf(
                Locale.ROOT,
                "%s: %d jobs of %d records, %d bytes of dialogue, %d faults happened, %d not cut once, back after %.1f s of silence and computing at most, %.1f s of CPU%n",
                way,
                bytes.size(),
                run.job().records(),
                length,
                broken,
                failures.size(),
                back.toMillis() / 1e3,
                (processCpu() - cpu) / 1e9);
        assertThat(failures).isEmpty();
        assertThat(broken).isGreaterThan(bytes.size() * 9 / 10);
    }

    private static long processCpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean process
                ? process.getProcessCpuTime()
                : 0;
    }
}
