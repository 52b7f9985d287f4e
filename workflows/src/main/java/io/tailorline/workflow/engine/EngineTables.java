package io.tailorline.workflow.engine;

import io.tailorline.workflow.database.StoredTables;
import java.sql.Connection;
import java.sql.SQLException;
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
 * A database that has them already, made by an earlier release, is left as it is.
 *
 * <p>The engine then only checks that their version is its own. A later engine brings its upgrade scripts, each to be
 * run by a migration of its own.
 */
final class EngineTables implements JavaMigration {

    private static final String FIRST_TABLE = "ACT_GE_PROPERTY";

    /** In the order in which they refer to each other. */
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("17");
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
        if (StoredTables.exists(connection, FIRST_TABLE)) {
            return;
        }
        String database = word(connection.getMetaData().getDatabaseProductName());
        for (String part : PARTS) {
            ClassPathResource script = new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part));
            ScriptUtils.executeSqlScript(connection, new EncodedResource(script, "UTF-8"));
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
