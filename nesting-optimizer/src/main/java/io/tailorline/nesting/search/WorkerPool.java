package io.tailorline.nesting.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share one short job after the other, some hundreds a second. A waiting thread spins for a moment before
 * it sleeps, because waking up takes longer than most waits; with fewer processors than threads none spins.
 *
 * <p>Used by one master thread, which does a share of every job itself.
 */
final class WorkerPool implements AutoCloseable {

    /** Spins before sleeping, some hundred microseconds: about one pass, and about the cost of waking up. */
    private static final int SPINS = 10_000;

    private final List<Hand> hands = new ArrayList<>();

    /** @param size threads at work, the master's among them */
    WorkerPool(int size) {
        int spins = Runtime.getRuntime().availableProcessors() >= size ? SPINS : 0;
        for (int i = 1; i < size; i++) {
            hands.add(new Hand(spins));
        }
    }

    /**
     * Does as many tasks as the pool has threads, the first one in the master's, and returns when all are done.
     *
     * @throws IllegalStateException when a task in another thread failed
     */
    void run(List<? extends Runnable> tasks) {
        for (int i = 1; i < tasks.size(); i++) {
            hands.get(i - 1).give(tasks.get(i));
        }
        try {
            tasks.get(0).run();
        } finally {
            for (int i = 1; i < tasks.size(); i++) {
                hands.get(i - 1).await();
            }
        }
        for (Hand hand : hands) {
            if (hand.failure != null) {
                throw new IllegalStateException("A nesting worker failed.", hand.failure);
            }
        }
    }

    @Override
    public void close() {
        hands.forEach(Hand::dismiss);
    }

    /** One thread of the pool and its task to do. */
    private static final class Hand {

        private static final Runnable DISMISSAL = () -> {};

        private final Thread thread = new Thread(this::work, "nesting worker");
        private final int spins;
        private volatile @Nullable Thread master;
        private volatile @Nullable Runnable task;
        private volatile @Nullable Throwable failure;

        Hand(int spins) {
            this.spins = spins;
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((dead, cause) -> {
                failure = cause;
                done();
            });
            thread.start();
        }

        void give(Runnable next) {
            master = Thread.currentThread();
            task = next;
            LockSupport.unpark(thread);
        }

        void dismiss() {
            give(DISMISSAL);
        }

        void await() {
            int left = spins;
            while (task != null) {
                left = pause(left);
            }
        }

        private void work() {
            Runnable current = null;
            while (current != DISMISSAL) {
                int left = spins;
                current = task;
                while (current == null) {
                    left = pause(left);
                    current = task;
                }
                current.run();
                done();
            }
        }

        private void done() {
            task = null;
            LockSupport.unpark(master);
        }

        private int pause(int left) {
            if (left > 0) {
                Thread.onSpinWait();
                return left - 1;
            }
            LockSupport.park(this);
            return 0;
        }
    }
}
