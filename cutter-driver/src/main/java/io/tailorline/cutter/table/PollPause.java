package io.tailorline.cutter.table;

import java.time.Duration;

/** What a host does between two looks at the table: it waits, or in a test it moves the clock. */
@FunctionalInterface
public interface PollPause {

    /** Ten looks a second, as the map recommends. */
    Duration USUAL = Duration.ofMillis(100);

    void pause() throws InterruptedException;

    /** Sleeps for {@code length}. */
    static PollPause of(Duration length) {
        return () -> Thread.sleep(length.toMillis());
    }
}
