package io.tailorline.workflow.config;

import io.tailorline.workflow.database.DatabaseFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes tables while portals of another release work with them. A table can be changed only between their
 * transactions, and whoever comes later waits behind the change. So on PostgreSQL a change waits for seconds at most
 * (55P03 then), lets the others pass, and is tried again; what it had done is rolled back. The change itself may take
 * as long as it needs, which is longer than a statement of the pool may.
 */
final class MigrationsBesideOthers implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationsBesideOthers.class);

    private static final int TRIES = 60;
    private static final String NOT_GRANTED_IN_TIME = "55P03";
    private static final String POSTGRES = "PostgreSQL";
    private static final String LIMITS = "set local lock_timeout = '3s'; set local statement_timeout = 0";
    private static final int NO_LIMIT = 0;

    private final Duration pause;

    MigrationsBesideOthers(Duration pause) {
        this.pause = pause;
    }

    void migrate(Flyway flyway) {
        for (int tries = 1; ; tries++) {
            try {
                report(flyway.migrate());
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

    private static void report(MigrateResult result) {
        if (result.migrationsExecuted > 0) {
            LOG.info(
                    "The database was changed in {} steps and is now of version {}.",
                    result.migrationsExecuted,
                    result.targetSchemaVersion);
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
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            if (POSTGRES.equals(connection.getMetaData().getDatabaseProductName())) {
                statement.execute(LIMITS);
                // the pool sets it back when the connection is returned
                connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
            }
        } catch (SQLException failed) {
            throw new FlywayException("The limits of a migration cannot be set: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "migrations-beside-others";
    }
}
