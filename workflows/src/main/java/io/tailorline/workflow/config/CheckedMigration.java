package io.tailorline.workflow.config;

import io.tailorline.workflow.upgrade.UpgradeCheck;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;

/** Changes the database only after the check that this release can continue with it. */
final class CheckedMigration implements FlywayMigrationStrategy {

    private final UpgradeCheck check;
    private final MigrationsBesideOthers migrations;

    CheckedMigration(UpgradeCheck check, MigrationsBesideOthers migrations) {
        this.check = check;
        this.migrations = migrations;
    }

    @Override
    public void migrate(Flyway flyway) {
        check.before(flyway);
        migrations.migrate(flyway);
        check.after(flyway);
    }
}
