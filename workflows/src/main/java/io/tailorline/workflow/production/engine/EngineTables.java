package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes the process engine's tables by the engine's own scripts, as a step of the one migration of the database:
 * portals that start at the same time wait for each other here, where the engine by itself would make its tables twice.
 * An index in the order in which jobs are taken is added: without it each look for a job sorts all that wait.
 *
 * <p>The engine then only checks that their version is its own. A later engine brings its upgrade scripts, each to be
 * run by a migration of its own.
 */
public final class EngineTables implements JavaMigration {

    private static final String BY_PRIORITY = "create index act_ru_job_by_priority on act_ru_job (priority_ desc)";

    /** In the order in which they refer to each other. */
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private EngineTables() {}

    public static SchemaHistory history() {
        return new SchemaHistory("engine", List.of(new EngineTables()));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "tables of the process engine";
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
        Connection connection = context.getConnection();
        String database = word(connection.getMetaData().getDatabaseProductName());
        for (String part : PARTS) {
            ClassPathResource script = new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part));
            ScriptUtils.executeSqlScript(connection, new EncodedResource(script, "UTF-8"));
        }
        try (Statement index = connection.createStatement()) {
            index.execute(BY_PRIORITY);
        }
    }

    /** The engine's word for the database, as in the names of its scripts. */
    private static String word(String product) {
        return switch (product) {
            case "PostgreSQL" -> "postgres";
            case "H2" -> "h2";
            default ->
                throw new IllegalStateException(
                        "The database is %s; expected PostgreSQL, or the embedded H2.".formatted(product));
        };
    }
}
