package io.tailorline.workflow.config;

import io.tailorline.workflow.gateway.TableGateway;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether every table of this gateway is driven; down when a thread has ended that should not. */
class TablesHealth implements HealthIndicator {

    private final TableGateway gateway;

    TablesHealth(TableGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Health health() {
        List<String> dead = gateway.deadThreads();
        return dead.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("ended", dead).build();
    }
}
