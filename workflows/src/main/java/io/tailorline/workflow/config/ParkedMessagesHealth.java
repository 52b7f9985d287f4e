package io.tailorline.workflow.config;

import io.tailorline.workflow.ParkedMessages;
import io.tailorline.workflow.messaging.MessageParking;
import java.util.Optional;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/**
 * How many messages wait for a person, where this process sees them, and how many it has parked itself; the process
 * itself is up.
 */
class ParkedMessagesHealth extends AbstractHealthIndicator {

    private final MessageParking parking;
    private final Optional<ParkedMessages> stored;

    ParkedMessagesHealth(MessageParking parking, Optional<ParkedMessages> stored) {
        this.parking = parking;
        this.stored = stored;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("parkedSinceStart", parking.parked());
        stored.ifPresent(messages -> health.withDetail("parked", messages.waiting()));
    }
}
