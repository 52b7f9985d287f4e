package io.tailorline.workflow.gateway.wiring;

import io.tailorline.workflow.gateway.TableGateway;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Names the files of the tables' folders that could not be read and were set aside; the tables continue. */
class TablesHealth extends AbstractHealthIndicator {

    private final TableGateway gateway;

    TablesHealth(TableGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetails(Map.copyOf(gateway.parkedFiles()));
    }
}
