package io.tailorline.workflow.platform.upgrade;

import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.platform.database.StoredTables;
import io.tailorline.workflow.platform.role.StartRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of all contexts up to this release, one context after the other. Of several portals that start at
 * the same time one changes a context and the others wait for it, by Flyway's own lock.
 */
public final class ContextMigrations {

    private static final Logger LOG = LoggerFactory.getLogger(ContextMigrations.class);

    private final DataSource database;
    private final String defaultSchema;
    private final Map<String, Flyway> contexts = new TreeMap<>();

    /** @param settings that hold for all of them, the database included */
    public ContextMigrations(Configuration settings, List<SchemaHistory> histories) {
        this.database = settings.getDataSource();
        this.defaultSchema = StoredTables.defaultSchema(
                database,
                histories.stream()
                        .filter(SchemaHistory::hasOwnSchema)
                        .map(SchemaHistory::context)
                        .toList());
        histories.forEach(history -> contexts.put(history.context(), history.flyway(settings, defaultSchema)));
    }

    DataSource database() {
        return database;
    }

    /** Of the process engine's tables; no context's. */
    String defaultSchema() {
        return defaultSchema;
    }

    /** A change of a context's tables that is applied, or that this release knows. */
    record Change(String context, MigrationInfo info) {

        /** Such as {@code production 2}. */
        String named() {
            return "%s %s".formatted(context, info.getVersion());
        }
    }

    List<Change> changes() {
        List<Change> all = new ArrayList<>();
        contexts.forEach((context, flyway) -> {
            for (MigrationInfo info : flyway.info().all()) {
                if (info.getVersion() != null && !info.getType().isSynthetic()) {
                    all.add(new Change(context, info));
                }
            }
        });
        return all;
    }

    /** @throws StartRefused with the name of the context whose change failed; those after it were not begun */
    public void migrate() {
        contexts.forEach((context, flyway) -> {
            try {
                report(context, flyway.migrate());
            } catch (FlywayException failed) {
                if (DatabaseFault.isCauseOf(failed)) {
                    throw failed;
                }
                LOG.debug("The tables of {} could not be changed.", context, failed);
                throw new StartRefused(
                        "The tables of the context '%s' could not be changed: %s"
                                .formatted(
                                        context,
                                        DatabaseFault.rootMessage(failed).replaceAll("\\s+", " ")),
                        "See that the database's user may create schemas and tables, or owns the schema '%1$s', and start"
                                        .formatted(context)
                                + " again; if the change itself fails, restore the backup of before this start and"
                                + " start the version that wrote it. The tables of other contexts were not touched by"
                                + " it.");
            }
        });
    }

    private static void report(String context, MigrateResult result) {
        if (result.migrationsExecuted > 0) {
            LOG.info("The tables of {} are now of version {}.", context, result.targetSchemaVersion);
        }
    }
}
