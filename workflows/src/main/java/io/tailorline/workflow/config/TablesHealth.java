package io.tailorline.workflow.config;

import io.tailorline.workflow.gateway.TableGateway;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Names the files of the tables' folders that could not be read and were set aside; the tables continue. */
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
