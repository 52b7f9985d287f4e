package io.tailorline.cutter.modbus;

import io.tailorline.cutter.table.TableFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Requests on a table's connection, each with a deadline that holds whatever the table does; and the heartbeat before
 * and between them, only while requests are answered at least once a second.
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
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** As the map asks of a host. */
    private static final Duration HEARTBEAT = Duration.ofMillis(200);

    private final TableSession session;
    private final ConnectionThread thread;
    private final int timeoutMs;

    private final InstantSource clock;

    /** When a call last had its answer. */
    private volatile Instant answered;

    /** When the last heartbeat ended; on the thread of the connection. */
    private Instant lastHeartbeat = Instant.MIN;

    /**
     * @param timeoutMs after which a connection is taken for dead
     * @param clock one that never jumps, by which heartbeats are due and callers silent
     */
    RequestScheduler(TableSession session, int timeoutMs, InstantSource clock) {
        this.session = session;
        this.timeoutMs = timeoutMs;
        this.clock = clock;
        this.answered = clock.instant();
        this.thread = new ConnectionThread(this::beat);
    }

    /** A call of one request. */
    <T> T call(ConnectionThread.Task<T> task) throws TableFault {
        return call(callEnd(), task);
    }

    /** A request of a call that ends at {@code end}, on the scale of {@link System#nanoTime()}. */
    <T> T call(long end, ConnectionThread.Task<T> task) throws TableFault {
        T answer = thread.call(() -> {
            beat();
            session.deadlineAt(end);
            return task.run();
        });
        answered = clock.instant();
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

    /** A heartbeat, if one is due; on the thread of the connection. */
    void beat() {
        Instant now = clock.instant();
        if (now.isAfter(answered.plus(SILENCE)) || !isDue(now)) {
            return;
        }
        session.deadlineAt(after(HEARTBEAT_TIMEOUTS));
        session.beat();
        lastHeartbeat = clock.instant();
    }

    /** A clock that was set back makes none late. */
    private boolean isDue(Instant now) {
        return now.isBefore(lastHeartbeat) || !now.isBefore(lastHeartbeat.plus(HEARTBEAT));
    }

    private long after(double timeouts) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.round(timeouts * timeoutMs));
    }
}
