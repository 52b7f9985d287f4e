package io.tailorline.workflow.platform.upgrade;

import io.tailorline.workflow.platform.database.StoredTables;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The tables of one context and how they came about: a schema of its own, made and changed by the scripts of
 * {@code db/<context>}, with a history of its own in it. The process engine's tables stay in the default schema, where
 * its own scripts make them.
 *
 * @param context also the name of its schema
 * @param steps of the process engine; empty for a context, whose steps are scripts
 */
public record SchemaHistory(String context, List<JavaMigration> steps) {

    public SchemaHistory {
        steps = List.copyOf(steps);
    }

    public static SchemaHistory of(String context) {
        return new SchemaHistory(context, List.of());
    }

    boolean hasOwnSchema() {
        return steps.isEmpty();
    }

    /**
     * What reads and changes it.
     *
     * @param common the default schema, which is no context's
     */
    Flyway flyway(Configuration settings, String common) {
        FluentConfiguration own = Flyway.configure(settings.getClassLoader()).configuration(settings);
        if (!hasOwnSchema()) {
            // the default schema may hold other things
            return own.defaultSchema(common)
                    .locations(new String[0])
                    .javaMigrations(steps.toArray(JavaMigration[]::new))
                    .table(context + "_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
        }
        String schema = StoredTables.stored(settings.getDataSource(), context);
        return own.schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/" + context)
                .load();
    }
}
