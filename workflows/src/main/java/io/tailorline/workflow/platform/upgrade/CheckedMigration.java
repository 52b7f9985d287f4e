package io.tailorline.workflow.platform.upgrade;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Changes the database, context by context, only after the check that this release can continue with it. */
public final class CheckedMigration implements FlywayMigrationStrategy {

    private final UpgradeCheck check;
    private final List<SchemaHistory> histories;

    public CheckedMigration(UpgradeCheck check, List<SchemaHistory> histories) {
        this.check = check;
        this.histories = List.copyOf(histories);
    }

    /** @param settings whose own scripts there are none */
    @Override
    public void migrate(Flyway settings) {
        ContextMigrations migrations = new ContextMigrations(settings.getConfiguration(), histories);
        check.before(migrations);
        migrations.migrate();
        check.after(migrations);
    }
}
