package io.tailorline.workflow.config;

import io.tailorline.workflow.database.DatabaseFault;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;

/**
 * Changes tables while portals of another release work with them. A table can be changed only between their
 * transactions, and whoever comes later waits behind the change. So on PostgreSQL a change waits for seconds at most
 * (55P03 then), lets the others pass, and is tried again; what it had done is rolled back.
 */
final class MigrationsBesideOthers implements FlywayMigrationStrategy, Callback {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationsBesideOthers.class);

    private static final int TRIES = 60;
    private static final String NOT_GRANTED_IN_TIME = "55P03";
    private static final String POSTGRES = "PostgreSQL";
    private static final String LIMIT = "set local lock_timeout = '3s'";

    private final Duration pause;

    MigrationsBesideOthers(Duration pause) {
        this.pause = pause;
    }

    @Override
    public void migrate(Flyway flyway) {
        for (int tries = 1; ; tries++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failed) {
                if (tries == TRIES || !DatabaseFault.hasState(failed, NOT_GRANTED_IN_TIME)) {
                    throw failed;
                }
                LOG.info("A table is in use by other portals; its change is tried again ({} of {}).", tries, TRIES);
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            if (POSTGRES.equals(context.getConnection().getMetaData().getDatabaseProductName())) {
                statement.execute(LIMIT);
            }
        } catch (SQLException failed) {
            throw new FlywayException("The wait of a migration cannot be limited: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "migrations-beside-others";
    }
}
