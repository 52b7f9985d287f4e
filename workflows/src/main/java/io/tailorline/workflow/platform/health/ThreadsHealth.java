package io.tailorline.workflow.platform.health;

import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while a loop of this process has ended though it should run, which only a restart mends. The last failure of
 * every thread that ever failed is a detail.
 */
public class ThreadsHealth implements HealthIndicator {

    private final ThreadFailures failures;

    public ThreadsHealth(ThreadFailures failures) {
        this.failures = failures;
    }

    @Override
    public Health health() {
        List<String> ended = failures.endedLoops();
        Health.Builder health = ended.isEmpty() ? Health.up() : Health.down().withDetail("endedLoops", ended);
        return health.withDetails(failures.lastByThread()).build();
    }
}
