package io.tailorline.cutter.run;

import io.tailorline.cutter.table.HostClock;
import java.time.Duration;
import java.time.Instant;

/** What a host does between two polls at the table: it waits, or in a test it moves the clock. */
@FunctionalInterface
public interface PollInterval {

    /** Ten polls a second, as the map recommends. */
    Duration USUAL = Duration.ofMillis(100);

    void pause() throws InterruptedException;

    /**
     * Waits for the next beat of a steady measure, so that what happens between two waits does not lengthen the way
     * from one to the next. A beat that was missed is left out. One thread.
     *
     * @param clock one that never jumps
     */
    static PollInterval every(Duration measure, HostClock clock) {
        FixedRateClock beat = new FixedRateClock(measure.toNanos());
        Instant start = clock.instant();
        return () -> {
            long nanos = beat.untilNext(Duration.between(start, clock.instant()).toNanos());
            clock.sleep(Duration.ofNanos(nanos));
        };
    }

    /** Sleeps for {@code length}. */
    static PollInterval of(Duration length) {
        return () -> Thread.sleep(length.toMillis());
    }
}
