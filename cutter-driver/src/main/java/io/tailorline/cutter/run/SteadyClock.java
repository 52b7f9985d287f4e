package io.tailorline.cutter.run;

import io.tailorline.cutter.table.HostClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** A wall clock that never jumps: starts at the system's time and continues by the machine's own counter. */
public final class SteadyClock implements HostClock {

    private final Instant start;
    private final long startNanos;

    private SteadyClock(Instant start, long startNanos) {
        this.start = start;
        this.startNanos = startNanos;
    }

    /** @param calendar asked once, for the first instant */
    public static SteadyClock startingAt(InstantSource calendar) {
        return new SteadyClock(calendar.instant(), System.nanoTime());
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    @Override
    public void sleep(Duration length) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
    }
}
