package io.tailorline.cutter.modbus;

import io.tailorline.cutter.table.TableFault;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Requests on a table's connection, each with a deadline that holds whatever the table does; and the heartbeat between
 * them, only while requests are answered at least once a second.
 */
final class RequestScheduler {

    /**
     * Of the timeout: a call with all its requests, and a heartbeat that it may have to wait for; together below two.
     */
    private static final double CALL_TIMEOUTS = 1.4;

    private static final double HEARTBEAT_TIMEOUTS = 0.5;

    /**
     * A host that has not seen its table for this long has fallen silent, whatever its connection does and however
     * often its poll fails: no heartbeat hides from the table that nobody monitors it. Together with the watchdog not
     * longer than what a question about the cloth allows for.
     */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TableSession session;
    private final ConnectionThread thread;
    private final int timeoutMs;

    private final LongSupplier nanos;

    /** When a call last had its answer, by {@link #nanos}. */
    private volatile long answered;

    /** @param timeoutMs after which a connection is taken for dead */
    RequestScheduler(TableSession session, int timeoutMs) {
        this(session, timeoutMs, System::nanoTime);
    }

    /** @param nanos by which the silence of callers is measured */
    RequestScheduler(TableSession session, int timeoutMs, LongSupplier nanos) {
        this.session = session;
        this.timeoutMs = timeoutMs;
        this.nanos = nanos;
        this.answered = nanos.getAsLong();
        this.thread = new ConnectionThread(this::beat);
    }

    /** A call of one request. */
    <T> T call(ConnectionThread.Task<T> task) throws TableFault {
        return call(callEnd(), task);
    }

    /** A request of a call that ends at {@code end}, on the scale of {@link System#nanoTime()}. */
    <T> T call(long end, ConnectionThread.Task<T> task) throws TableFault {
        T answer = thread.call(() -> {
            session.deadlineAt(end);
            return task.run();
        });
        answered = nanos.getAsLong();
        return answer;
    }

    /** A call's time begins when its request is sent: at most a heartbeat is before it. */
    long callEnd() {
        return after(CALL_TIMEOUTS + HEARTBEAT_TIMEOUTS);
    }

    /** Before its end, a call that begins now tries again until then, on the scale of {@link System#nanoTime()}. */
    long lastTry() {
        return after(1);
    }

    /** After which a connection is taken for dead. */
    int timeoutMs() {
        return timeoutMs;
    }

    void close() {
        thread.close(session::close);
    }

    /** On the thread of the connection. */
    void beat() {
        if (nanos.getAsLong() - answered > SILENCE_NANOS) {
            return;
        }
        session.deadlineAt(after(HEARTBEAT_TIMEOUTS));
        session.beat();
    }

    private long after(double timeouts) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.round(timeouts * timeoutMs));
    }
}
