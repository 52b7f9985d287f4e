package io.tailorline.workflow.config;

import io.tailorline.workflow.database.DatabasePassword;
import io.tailorline.workflow.database.FailFastDataSource;
import io.tailorline.workflow.upgrade.UpgradeCheck;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Changes the database, its password included, only after the check that this release can continue with it. */
final class CheckedMigration implements FlywayMigrationStrategy {

    private final UpgradeCheck check;
    private final MigrationsBesideOthers migrations;
    private final String passwordToGive;

    /** @param passwordToGive to an embedded database that has none; empty: none */
    CheckedMigration(UpgradeCheck check, MigrationsBesideOthers migrations, String passwordToGive) {
        this.check = check;
        this.passwordToGive = passwordToGive;
        this.migrations = migrations;
    }

    @Override
    public void migrate(Flyway flyway) {
        check.before(flyway);
        givePassword(flyway.getConfiguration().getDataSource());
        migrations.migrate(flyway);
        check.after(flyway);
    }

    private void givePassword(DataSource database) {
        if (passwordToGive.isEmpty()) {
            return;
        }
        try {
            DatabasePassword.give((FailFastDataSource) database, passwordToGive);
        } catch (SQLException failed) {
            throw new FlywayException("The database was given no password: " + failed.getMessage(), failed);
        }
    }
}
