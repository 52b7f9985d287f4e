package io.tailorline.workflow.config;

import io.tailorline.workflow.messaging.Outbox;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** How many messages wait for the broker. */
class OutboxHealth extends AbstractHealthIndicator {

    private final Outbox outbox;

    OutboxHealth(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("waiting", outbox.size());
    }
}
