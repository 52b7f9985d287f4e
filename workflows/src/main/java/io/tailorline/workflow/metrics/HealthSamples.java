package io.tailorline.workflow.metrics;

import io.micrometer.core.instrument.Tags;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;

/** Whether each part of this process is up, 1 or 0, and whether the process is ready for work. */
public final class HealthSamples implements Samples.Source {

    private final HealthEndpoint health;

    public HealthSamples(HealthEndpoint health) {
        this.health = health;
    }

    @Override
    public void sample(Samples.Sink found) {
        HealthComponent all = health.health();
        HealthComponent readiness = health.healthForPath("readiness");
        found.value(
                "tailorline.ready",
                "1 while work may be sent to this process",
                Tags.empty(),
                up(readiness == null ? all : readiness));
        if (all instanceof CompositeHealth parts) {
            parts.getComponents()
                    .forEach((name, part) -> found.value(
                            "tailorline.health",
                            "1 while a part of this process is up",
                            Tags.of("component", name),
                            up(part)));
        }
    }

    private static double up(HealthComponent part) {
        return part.getStatus().equals(Status.UP) ? 1 : 0;
    }
}
