package io.tailorline.workflow.gateway;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of a simulated table. Its time hardly passes but while the test waits for something, and passes while
 * somebody looks at it: a machine that is busy with other things makes the table slow, and a job is not over before its
 * test has seen it begin. It never goes back; the gateway's own is another.
 */
final class TableTime implements InstantSource {

    /** How much faster it goes while nothing but the table's work is waited for. */
    static final int HASTE = 40;

    /** The most that passes from one look to the next, table s: short of the usual watchdog of 1 s. */
    private static final double LONGEST = 0.25;

    /** While the test waits for nothing, table s in a second: the table's heart beats in time for its host. */
    private static final double CRAWL = 0.4;

    private static final double NANOS_PER_SECOND = 1e9;

    private final double speed;
    private Instant shown = Instant.now();
    private long readAt = System.nanoTime();
    private double rate;
    private long stops;

    /** @param speed table seconds that pass in a second of this clock, positive */
    TableTime(double speed) {
        this.speed = speed;
        this.rate = CRAWL / speed;
    }

    @Override
    public synchronized Instant instant() {
        long now = System.nanoTime();
        double passed = Math.min((now - readAt) * rate, LONGEST / speed * NANOS_PER_SECOND);
        shown = shown.plusNanos(Math.round(passed));
        readAt = now;
        return shown;
    }

    synchronized void stop() {
        instant();
        rate = CRAWL / speed;
        stops++;
    }

    /** How often it was stopped. */
    synchronized long stops() {
        return stops;
    }

    /**
     * Goes on, but where it was stopped once more since somebody last looked.
     *
     * @param seen how often it had been stopped at that look
     */
    synchronized void goOn(long seen, int times) {
        if (seen == stops) {
            instant();
            rate = times;
        }
    }
}
