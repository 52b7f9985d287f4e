package io.tailorline.portal.fake;

import io.tailorline.workflow.platform.upgrade.ContextMigrations;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;

/** The tables of contexts, as the application makes them. */
public final class ContextTables {

    private ContextTables() {}

    public static void in(DataSource database, String... contexts) {
        in(Flyway.configure().dataSource(database), contexts);
    }

    static void in(Configuration settings, String... contexts) {
        new ContextMigrations(
                        settings, Arrays.stream(contexts).map(SchemaHistory::of).toList())
                .migrate();
    }
}
