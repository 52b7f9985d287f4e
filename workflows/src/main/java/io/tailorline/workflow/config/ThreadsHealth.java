package io.tailorline.workflow.config;

import io.tailorline.workflow.supervision.ThreadFailures;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Down while a thread of this process is gone or has just failed; every thread that ever failed is named. */
class ThreadsHealth implements HealthIndicator {

    private final ThreadFailures failures;

    ThreadsHealth(ThreadFailures failures) {
        this.failures = failures;
    }

    @Override
    public Health health() {
        return (failures.isQuiet() ? Health.up() : Health.down())
                .withDetails(failures.lastByThread())
                .build();
    }
}
