package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

    private static final int JOBS = 2000;

    @Test
    void every_task_of_every_job_is_done_before_the_next_job_begins() {
        AtomicInteger done = new AtomicInteger();
        List<Runnable> tasks = IntStream.range(0, 3)
                .<Runnable>mapToObj(i -> done::incrementAndGet)
                .toList();
        try (WorkerPool crew = new WorkerPool(3)) {
            for (int job = 1; job <= JOBS; job++) {
                crew.run(tasks);
                assertThat(done).hasValue(3 * job);
            }
        }
    }

    @Test
    void the_first_task_stays_with_the_master_and_each_other_has_a_thread_of_its_own() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Runnable task = () -> threads.add(Thread.currentThread());
        try (WorkerPool crew = new WorkerPool(3)) {
            crew.run(List.of(task, task, task));
        }

        assertThat(threads).hasSize(3).contains(Thread.currentThread());
    }

    @Test
    void a_failure_in_another_thread_reaches_the_master() {
        try (WorkerPool crew = new WorkerPool(2)) {
            List<Runnable> tasks = List.of(() -> {}, () -> {
                throw new IllegalArgumentException("no such place");
            });

            assertThatThrownBy(() -> crew.run(tasks))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("no such place");
        }
    }

    @Test
    void dismissed_threads_end() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Runnable task = () -> threads.add(Thread.currentThread());
        try (WorkerPool crew = new WorkerPool(2)) {
            crew.run(List.of(() -> {}, task));
        }

        Thread other = threads.iterator().next();
        other.join(10_000);
        assertThat(other.isAlive()).isFalse();
    }
}
