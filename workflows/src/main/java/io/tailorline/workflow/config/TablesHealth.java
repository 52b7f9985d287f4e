package io.tailorline.workflow.config;

import io.tailorline.workflow.gateway.TableGateway;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Which files of the tables' folders cannot be read and were set aside. They wait for a person; the tables go on. */
class TablesHealth implements HealthIndicator {

    private final TableGateway gateway;

    TablesHealth(TableGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Health health() {
        return Health.up().withDetails(Map.copyOf(gateway.parkedFiles())).build();
    }
}
