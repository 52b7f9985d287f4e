package io.tailorline.cutter.table;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A wall clock that moves when a test says so. Safe for several threads. */
public final class ManualClock implements InstantSource {

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    public void passMs(long ms) {
        pass(Duration.ofMillis(ms));
    }
}
