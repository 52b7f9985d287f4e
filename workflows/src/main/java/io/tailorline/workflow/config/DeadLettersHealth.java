package io.tailorline.workflow.config;

import io.tailorline.workflow.messaging.DeadLetters;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** How many messages this process could not process and has parked for a person; the process itself is up. */
class DeadLettersHealth implements HealthIndicator {

    private final DeadLetters parking;

    DeadLettersHealth(DeadLetters parking) {
        this.parking = parking;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("parkedSinceStart", parking.parked()).build();
    }
}
