package io.tailorline.workflow.platform.role;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.RealServers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The limits of a connection as a real PostgreSQL understands them. */
@OnServers
class DatabaseLimitsIT {

    private static final String SECONDS = "select extract(epoch from cast(current_setting('%s') as interval))::integer";

    @Test
    void a_wait_ends_before_a_statement_and_a_statement_before_the_connection() throws Exception {
        RealServers servers = RealServers.orSkip();
        servers.prepareDatabase();
        Map<String, Object> limits = DatabaseLimits.settings(servers.databaseUrl());
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(servers.databaseUrl());
        settings.setUsername("postgres");
        settings.setConnectionInitSql(
                limits.get("spring.datasource.hikari.connection-init-sql").toString());
        try (HikariDataSource pool = new HikariDataSource(settings)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            int lock = jdbc.queryForObject(SECONDS.formatted("lock_timeout"), Integer.class);
            int statement = jdbc.queryForObject(SECONDS.formatted("statement_timeout"), Integer.class);
            int connection =
                    Integer.parseInt(limits.get("spring.datasource.hikari.data-source-properties.socketTimeout")
                            .toString());
            assertThat(lock).isPositive().isLessThan(statement);
            assertThat(statement).isLessThan(connection);
        }
    }
}
