package io.tailorline.cutter.modbus;

import io.tailorline.cutter.table.TableFault;
import java.util.concurrent.TimeUnit;

/**
 * Turns on a table's line, each with the instant at which it ends whatever the table does; and the heartbeat between
 * them, only while somebody's turns are answered at least once a second.
 */
final class RequestScheduler {

    /**
     * Of the timeout: a call with all its requests, and a heartbeat that it may have to wait for; together below two.
     */
    private static final double CALL_TIMEOUTS = 1.4;

    private static final double BEAT_TIMEOUTS = 0.5;

    /**
     * A host that has not seen its table for this long has fallen silent, whatever its line does and however often it
     * asks in vain: no heartbeat keeps from the table that nobody watches it. Together with the watchdog not longer
     * than what a question about the cloth reckons with.
     */
    private static final long UNSEEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TableSession session;
    private final ConnectionThread thread;
    private final int timeoutMs;

    /** When a call last had its answer, on the scale of {@link System#nanoTime()}. */
    private volatile long answered = System.nanoTime();

    /** @param timeoutMs after which a line is taken for dead */
    RequestScheduler(TableSession session, int timeoutMs) {
        this.session = session;
        this.timeoutMs = timeoutMs;
        this.thread = new ConnectionThread(this::beat);
    }

    /** A call of one turn. */
    <T> T call(ConnectionThread.Turn<T> turn) throws TableFault {
        return call(callEnd(), turn);
    }

    /** A turn of a call that ends at {@code end}, on the scale of {@link System#nanoTime()}. */
    <T> T call(long end, ConnectionThread.Turn<T> turn) throws TableFault {
        T answer = thread.call(() -> {
            session.turnEndsAt(end);
            return turn.take();
        });
        answered = System.nanoTime();
        return answer;
    }

    /** A call's time begins when it has its turn: at most a heartbeat is before it. */
    long callEnd() {
        return after(CALL_TIMEOUTS + BEAT_TIMEOUTS);
    }

    void close() {
        thread.close(session::close);
    }

    private void beat() {
        if (System.nanoTime() - answered > UNSEEN_NANOS) {
            return;
        }
        session.turnEndsAt(after(BEAT_TIMEOUTS));
        session.beat();
    }

    private long after(double timeouts) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.round(timeouts * timeoutMs));
    }
}
