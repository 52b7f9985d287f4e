package io.tailorline.workflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.workflow.database.DatabasePassword;
import io.tailorline.workflow.database.FailFastDataSource;
import io.tailorline.workflow.role.StartRefused;
import io.tailorline.workflow.upgrade.OpenOrders.Stranded;
import io.tailorline.workflow.upgrade.UpgradeCheck;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who opens an embedded database of an older release, which has no password, after a start of this one. */
class CheckedMigrationTest {

    private static final String DRAWN = "drawn";

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("tailorline");
    }

    private void migrate(Stranded... stranded) throws SQLException {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url());
        settings.setUsername("sa");
        settings.setPassword("");
        settings.setMaximumPoolSize(3);
        try (HikariDataSource background = new HikariDataSource(settings);
                HikariDataSource callers = FailFastDataSource.poolOfCallers(background)) {
            FailFastDataSource database = new FailFastDataSource(background, callers);
            Flyway flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/workflow")
                    .load();
            UpgradeCheck check = new UpgradeCheck("0.2.0", any -> List.of(stranded), InstantSource.system());
            new CheckedMigration(check, new MigrationsBesideOthers(Duration.ofSeconds(1)), DRAWN).migrate(flyway);
            for (HikariDataSource pool : List.of(background, callers)) {
                pool.getHikariPoolMXBean().softEvictConnections();
                opensAnother(pool);
            }
        }
    }

    /** A caller's pool waits less than a second for one, which is not always enough on a busy machine. */
    private static void opensAnother(HikariDataSource pool) {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            pool.getConnection().close();
            return true;
        });
    }

    private Connection open(String password) throws SQLException {
        return DriverManager.getConnection(url(), "sa", password);
    }

    @Test
    void a_release_that_refuses_the_data_leaves_them_to_the_older_one() throws Exception {
        open("").close();
        assertThatThrownBy(() -> migrate(new Stranded(List.of("TL-1"), List.of("gone"))))
                .isInstanceOf(StartRefused.class);
        open("").close();
    }

    @Test
    void a_release_that_goes_on_with_them_gives_them_the_password_and_opens_them_with_it() throws Exception {
        open("").close();
        migrate();
        assertThatThrownBy(() -> open("")).hasMessageContaining("Wrong user name or password");
        open(DRAWN).close();
        assertThat(new DatabasePassword(url(), "sa").isThis(DRAWN)).isTrue();
    }
}
