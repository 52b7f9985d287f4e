package io.tailorline.workflow.platform.metrics;

import io.micrometer.core.instrument.Tags;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** Whether each part of this process is up, 1 or 0, and whether the process is ready for work. */
public final class HealthSamples implements Samples.Source {

    private final HealthEndpoint health;

    public HealthSamples(HealthEndpoint health) {
        this.health = health;
    }

    @Override
    public void sample(Samples.Sink found) {
        HealthDescriptor all = health.health();
        HealthDescriptor readiness = health.healthForPath("readiness");
        found.value(
                "tailorline.ready",
                "1 while work may be sent to this process",
                Tags.empty(),
                up(readiness == null ? all : readiness));
        if (all instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite
                    .getComponents()
                    .forEach((name, part) -> found.value(
                            "tailorline.health",
                            "1 while a part of this process is up",
                            Tags.of("component", name),
                            up(part)));
        }
    }

    private static double up(HealthDescriptor part) {
        return part.getStatus().equals(Status.UP) ? 1 : 0;
    }
}
