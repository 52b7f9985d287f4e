package io.tailorline.workflow.config;

import io.tailorline.workflow.messaging.Outbox;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** How many messages wait for the broker. */
class OutboxHealth implements HealthIndicator {

    private final Outbox outbox;

    OutboxHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("waiting", outbox.size()).build();
    }
}
