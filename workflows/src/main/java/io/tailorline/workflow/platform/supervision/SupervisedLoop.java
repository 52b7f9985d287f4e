package io.tailorline.workflow.platform.supervision;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A thread that does its work again and again until it is stopped. An unexpected exception is reported to
 * {@link ThreadFailures}, and the work begins anew after the pause; an {@link Error} ends the thread, which is reported
 * too. The thread does not keep the process alive.
 */
public final class SupervisedLoop {

    private final String name;
    private final Duration pause;
    private final Work work;
    private final ThreadFailures failures;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean running;
    private Optional<Thread> thread = Optional.empty();

    /** What is done in one round, however long that takes. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    /** @param pause between two rounds, unless {@link #wake()} is called */
    public SupervisedLoop(String name, Duration pause, Work work, ThreadFailures failures) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.failures = failures;
    }

    public synchronized void start() {
        running = true;
        Thread started = new Thread(this::run, name);
        started.setDaemon(true);
        started.start();
        failures.mustRun(started);
        thread = Optional.of(started);
    }

    /** Ends the pause before the next round, or leaves out the one to come. */
    public void wake() {
        wakeUp.release();
    }

    /** Lets the round end, then the thread. */
    public synchronized void stop() {
        running = false;
        thread.ifPresent(failures::mayEnd);
        wake();
        join();
    }

    /** Ends a round that waits, then the thread. */
    public synchronized void interrupt() {
        running = false;
        thread.ifPresent(failures::mayEnd);
        thread.ifPresent(Thread::interrupt);
    }

    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                work.run();
            } catch (InterruptedException interrupted) {
                if (running) {
                    failures.failed(name, interrupted);
                }
            } catch (RuntimeException unexpected) {
                // The edge of the application: whatever fails here must not end the thread unseen.
                failures.failed(name, unexpected);
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (running && wakeUp.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            if (running) {
                failures.failed(name, interrupted);
            }
        }
    }

    private void join() {
        try {
            if (thread.isPresent()) {
                thread.get().join();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        thread = Optional.empty();
    }
}
