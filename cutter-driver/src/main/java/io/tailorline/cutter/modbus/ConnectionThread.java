package io.tailorline.cutter.modbus;

import io.tailorline.cutter.table.TableFault;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The one thread on which everything about a line happens: calls wait their turn, and the heartbeat takes its own.
 * Heartbeats that come late on a silent line are not made up for: a call has at most one of them before it.
 */
final class ConnectionThread {

    /** As the map asks of a host, ms. */
    static final int BEAT_MS = 200;

    private static final long CLOSE_SECONDS = 5;

    /** Something done on the line. */
    @FunctionalInterface
    interface Turn<T> {
        T take() throws TableFault;
    }

    private final ScheduledExecutorService executor;

    ConnectionThread(Runnable beat) {
        executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "modbus-line");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
    }

    /** Takes a turn and waits for its end. Interrupting the caller is remembered and does not cut the turn short. */
    <T> T call(Turn<T> turn) throws TableFault {
        var future = executor.submit(turn::take);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** No more turns; {@code last} is the last one. Closing again does nothing. */
    void close(Runnable last) {
        if (executor.isShutdown()) {
            return;
        }
        executor.execute(last);
        executor.shutdown();
        try {
            executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static TableFault rethrown(Throwable cause) {
        if (cause instanceof TableFault fault) {
            return fault;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException("A turn on the line failed.", cause);
    }
}
