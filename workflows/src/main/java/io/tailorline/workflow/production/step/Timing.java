package io.tailorline.workflow.production.step;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Measures how long a step takes. */
record Timing(InstantSource clock, Instant began) {

    private static final double NANOS_PER_SECOND = 1e9;

    static Timing start(InstantSource clock) {
        return new Timing(clock, clock.instant());
    }

    /** Since the start, s. */
    double seconds() {
        return Duration.between(began, clock.instant()).toNanos() / NANOS_PER_SECOND;
    }
}
