package io.tailorline.workflow.engine;

import io.tailorline.workflow.store.OrderRank;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * An index in the order in which jobs are taken: without it each look for a job sorts all that wait. What waited before
 * there was an order goes first, as in the outbox: no job of an older release has a priority.
 */
final class EngineIndexes implements JavaMigration {

    private static final String BY_PRIORITY = "create index act_ru_job_by_priority on act_ru_job (priority_ desc)";

    private static final String OLDER_FIRST = "update act_ru_job set priority_ = %d where priority_ = 0"
            .formatted(OrderPriority.of("finishCut", OrderRank.FIRST));

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("28");
    }

    @Override
    public String getDescription() {
        return "jobs by priority";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(OLDER_FIRST);
            statement.execute(BY_PRIORITY);
        }
    }
}
