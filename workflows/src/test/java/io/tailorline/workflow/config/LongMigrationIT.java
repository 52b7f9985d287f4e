package io.tailorline.workflow.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.workflow.RealServers;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A change of a table that takes longer than a statement of the pool may, on a real PostgreSQL. */
class LongMigrationIT {

    private static final String LONGER_THAN_THE_LIMITS = "select pg_sleep(6)";

    private HikariDataSource pool;

    @BeforeEach
    void connect() throws SQLException {
        RealServers servers = RealServers.orSkip();
        servers.prepareDatabase();
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(servers.databaseUrl());
        settings.setUsername("postgres");
        settings.setMaximumPoolSize(2);
        settings.addDataSourceProperty("socketTimeout", "3");
        settings.setConnectionInitSql("set lock_timeout = '4s'; set statement_timeout = '5s'");
        pool = new HikariDataSource(settings);
    }

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    /** By its name it is version 1. */
    private static final class V1__index_on_a_big_table extends BaseJavaMigration {

        @Override
        public void migrate(Context context) throws SQLException {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute(LONGER_THAN_THE_LIMITS);
            }
        }
    }

    @Test
    void it_takes_its_time_and_the_pool_has_its_limits_again() {
        MigrationsBesideOthers migrations = new MigrationsBesideOthers(Duration.ofSeconds(1));
        Flyway flyway = Flyway.configure()
                .dataSource(pool)
                .locations(new String[0])
                .javaMigrations(new V1__index_on_a_big_table())
                .callbacks(migrations)
                .load();

        migrations.migrate(flyway);

        assertThat(flyway.info().applied()).hasSize(1);
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        for (int connection = 0; connection < 2; connection++) {
            assertThat(jdbc.queryForObject("show statement_timeout", String.class))
                    .isEqualTo("5s");
            assertThat(jdbc.queryForObject("show lock_timeout", String.class)).isEqualTo("4s");
            assertThatThrownBy(() -> jdbc.execute(LONGER_THAN_THE_LIMITS)).hasRootCauseMessage("Read timed out");
        }
    }
}
