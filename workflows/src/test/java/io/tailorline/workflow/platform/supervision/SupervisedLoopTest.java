package io.tailorline.workflow.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisedLoopTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ThreadFailures failures = new ThreadFailures(meters, now::get);
    private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();
    private final AtomicInteger round = new AtomicInteger();

    @AfterEach
    void close() {
        failures.close();
    }

    private int nextRound() throws InterruptedException {
        Integer next = rounds.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a round within 60 s").isNotNull();
        return next;
    }

    @Test
    void work_that_fails_is_counted_and_shown_and_begins_again() throws Exception {
        SupervisedLoop loop = new SupervisedLoop(
                "worker",
                Duration.ofMillis(1),
                () -> {
                    rounds.add(round.incrementAndGet());
                    if (round.get() == 1) {
                        throw new IllegalStateException("a bug, for this test");
                    }
                },
                failures);
        loop.start();
        assertThat(nextRound()).isEqualTo(1);
        assertThat(nextRound()).as("it goes on").isEqualTo(2);
        loop.stop();

        assertThat(meters.counter("tailorline.thread.failures", "loop", "worker")
                        .count())
                .isEqualTo(1);
        assertThat(failures.lastByThread())
                .hasEntrySatisfying("worker", what -> assertThat(what).contains("a bug, for this test"));
        assertThat(failures.endedLoops()).isEmpty();
    }

    @Test
    void a_pause_ends_when_there_is_work() throws Exception {
        SupervisedLoop loop = new SupervisedLoop("worker", NEVER, () -> rounds.add(round.incrementAndGet()), failures);
        loop.start();
        assertThat(nextRound()).isEqualTo(1);
        loop.wake();
        assertThat(nextRound()).isEqualTo(2);
        loop.stop();
        assertThat(failures.lastByThread()).isEmpty();
    }

    @Test
    void a_round_that_waits_is_interrupted_at_the_end() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        SupervisedLoop loop = new SupervisedLoop(
                "worker",
                NEVER,
                () -> {
                    waits.countDown();
                    new CountDownLatch(1).await();
                },
                failures);
        loop.start();
        waits.await();
        loop.interrupt();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
        assertThat(failures.lastByThread()).isEmpty();
    }

    @Test
    void a_loop_that_dies_is_told_until_it_is_stopped() {
        failures.watchAllThreads();
        SupervisedLoop loop = new SupervisedLoop(
                "simulator",
                NEVER,
                () -> {
                    throw new LinkageError("for this test");
                },
                failures);
        loop.start();
        await().atMost(60, TimeUnit.SECONDS)
                .dontCatchUncaughtExceptions()
                .until(() -> failures.endedLoops().contains("simulator"));
        assertThat(failures.lastByThread().get("simulator")).startsWith("ended");
        loop.stop();
        assertThat(failures.endedLoops()).isEmpty();
    }

    @Test
    void a_thread_of_a_pool_that_dies_is_counted_and_is_no_loop_that_ended() throws Exception {
        failures.watchAllThreads();
        Thread thread = new Thread(
                () -> {
                    throw new LinkageError("for this test");
                },
                "pool-1");
        thread.start();
        thread.join();
        await().atMost(60, TimeUnit.SECONDS)
                .dontCatchUncaughtExceptions()
                .until(() -> failures.lastByThread().containsKey("pool-1"));
        assertThat(failures.endedLoops()).isEmpty();
        assertThat(meters.counter("tailorline.thread.failures", "loop", "pool-N")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_is_old_is_purged_at_the_start() throws Exception {
        BlockingQueue<Instant> purged = new LinkedBlockingQueue<>();
        Retention retention = new Retention(
                "things",
                Duration.ofDays(30),
                oldest -> {
                    purged.add(oldest);
                    return 1;
                },
                failures,
                now::get);
        retention.start();
        assertThat(purged.poll(60, TimeUnit.SECONDS)).isEqualTo(now.get().minus(Duration.ofDays(30)));
        retention.stop();
    }
}
