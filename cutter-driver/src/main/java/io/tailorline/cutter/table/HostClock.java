package io.tailorline.cutter.table;

import java.time.Duration;
import java.time.InstantSource;

/** The wall clock of a host, and how it waits on it; on a clock of a test's nobody waits, and time passes. */
public interface HostClock extends InstantSource {

    /** Returns once {@code length} has passed. */
    void sleep(Duration length) throws InterruptedException;
}
