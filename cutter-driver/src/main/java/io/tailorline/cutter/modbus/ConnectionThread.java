package io.tailorline.cutter.modbus;

import io.tailorline.cutter.table.TableFault;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread on which everything about a connection happens: calls and heartbeats one after the other. Heartbeats
 * that come late on a silent connection are not made up for: a call has at most one of them before it.
 */
final class ConnectionThread {

    /** Several times a heartbeat, so that none is late by much. */
    private static final int IDLE_CHECK_MS = 50;

    private static final long CLOSE_SECONDS = 5;

    /** Something done on the connection. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws TableFault;
    }

    private final ScheduledExecutorService executor;

    /** @param whenIdle done again and again between calls */
    ConnectionThread(Runnable whenIdle) {
        executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "modbus-connection");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(whenIdle, IDLE_CHECK_MS, IDLE_CHECK_MS, TimeUnit.MILLISECONDS);
    }

    /** Runs a task and waits for its end. Interrupting the caller is remembered and does not cut the task short. */
    <T> T call(Task<T> task) throws TableFault {
        var future = executor.submit(task::run);
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

    /** Takes no more tasks; {@code last} is the last one. Closing again does nothing. */
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

    private static TableFault rethrown(@Nullable Throwable cause) {
        if (cause instanceof TableFault fault) {
            return fault;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException("A request on the connection failed.", cause);
    }
}
