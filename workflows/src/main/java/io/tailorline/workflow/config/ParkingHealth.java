package io.tailorline.workflow.config;

import io.tailorline.workflow.messaging.Parking;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** How many messages this process could not work and has parked. They wait for a person; the process itself is well. */
class ParkingHealth implements HealthIndicator {

    private final Parking parking;

    ParkingHealth(Parking parking) {
        this.parking = parking;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("parkedSinceStart", parking.parked()).build();
    }
}
