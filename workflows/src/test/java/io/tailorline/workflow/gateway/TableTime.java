package io.tailorline.workflow.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of a simulated table, which can be hastened while nothing but its work is waited for. It never goes back;
 * the gateway's own is another.
 */
final class TableTime implements InstantSource {

    /** How much faster it goes while it is hastened. */
    static final int HASTE = 40;

    private Instant shown = Instant.now();
    private long readAt = System.nanoTime();
    private int rate = 1;

    @Override
    public synchronized Instant instant() {
        long now = System.nanoTime();
        shown = shown.plus(Duration.ofNanos(now - readAt).multipliedBy(rate));
        readAt = now;
        return shown;
    }

    synchronized void hasten(boolean hastened) {
        instant();
        rate = hastened ? HASTE : 1;
    }
}
