package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A force of a file covers whoever asked before it began, and nobody who asked later. */
class ForcedFileTest {

    @Test
    void callers_at_the_same_time_share_one_force_and_nobody_returns_without_one() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger forces = new AtomicInteger();
        ForcedFile file = new ForcedFile(() -> {
            if (forces.incrementAndGet() == 1) {
                began.countDown();
                await(go);
            }
        });
        ExecutorService callers = Executors.newFixedThreadPool(9);
        try {
            Future<?> first = callers.submit(file::force);
            assertThat(began.await(120, TimeUnit.SECONDS)).isTrue();
            CountDownLatch asking = new CountDownLatch(8);
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                others.add(callers.submit(() -> {
                    asking.countDown();
                    file.force();
                }));
            }
            assertThat(asking.await(120, TimeUnit.SECONDS)).isTrue();
            assertThat(others).noneMatch(Future::isDone);
            go.countDown();
            first.get(120, TimeUnit.SECONDS);
            for (Future<?> other : others) {
                other.get(120, TimeUnit.SECONDS);
            }
            assertThat(forces.get()).isBetween(2, 9);
        } finally {
            go.countDown();
            callers.shutdownNow();
        }
        file.force();
        assertThat(forces.get()).isBetween(3, 10);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
