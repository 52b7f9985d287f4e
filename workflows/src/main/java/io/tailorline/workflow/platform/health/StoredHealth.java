package io.tailorline.workflow.platform.health;

import io.tailorline.workflow.platform.database.DatabaseFault;
import java.util.function.Consumer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Health with details from the database; the process itself is up. While the database is away it is down with the
 * reason in one line, and nothing is logged: it is looked at every few seconds.
 */
public final class StoredHealth implements HealthIndicator {

    private final Consumer<Health.Builder> details;

    /** @param details adds what it reads from the database */
    public StoredHealth(Consumer<Health.Builder> details) {
        this.details = details;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        try {
            details.accept(health);
            return health.build();
        } catch (DataAccessException | TransactionException away) {
            return Health.down()
                    .withDetail("error", DatabaseFault.rootMessage(away))
                    .build();
        }
    }
}
