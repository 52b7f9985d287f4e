package io.tailorline.workflow.platform.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes once an hour what is older than its retention period. */
public final class Retention implements LoopLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

    private final SupervisedLoop loop;

    /** Stored records that can be deleted by age. */
    @FunctionalInterface
    public interface Purge {

        /** Deletes what is older; returns how many. */
        int olderThan(Instant oldest);
    }

    /** @param what in words, plural */
    public Retention(String what, Duration kept, Purge purge, ThreadFailures failures, InstantSource clock) {
        loop = new SupervisedLoop(
                "purge-" + what,
                BETWEEN_PURGES,
                () -> {
                    int deleted = purge.olderThan(clock.instant().minus(kept));
                    if (deleted > 0) {
                        LOG.info("Deleted {} {} older than {}", deleted, what, kept);
                    }
                },
                failures);
    }

    @Override
    public SupervisedLoop loop() {
        return loop;
    }
}
