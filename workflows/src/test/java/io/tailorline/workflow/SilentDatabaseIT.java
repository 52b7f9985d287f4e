package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.platform.database.FailFastDataSource;
import io.tailorline.workflow.platform.database.FailFastScope;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real PostgreSQL that keeps its connections and says nothing, as one whose process is stopped. */
@OnServers
class SilentDatabaseIT {

    /** An answer comes within 2 s, and on a busy machine still long before the driver itself gives up. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final String DRIVERS_TIMEOUT_S = "300";

    private Detour toTheDatabase;
    private HikariDataSource background;
    private HikariDataSource callers;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void connect() throws Exception {
        RealServers servers = RealServers.orSkip();
        servers.prepare();
        toTheDatabase = new Detour(servers.postgresPort());
        toTheDatabase.open();
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(servers.databaseUrl().replace(":" + servers.postgresPort(), ":" + toTheDatabase.port()));
        settings.setUsername("postgres");
        settings.addDataSourceProperty("socketTimeout", DRIVERS_TIMEOUT_S);
        background = new HikariDataSource(settings);
        callers = FailFastDataSource.poolOfCallers(background);
        FailFastDataSource database = new FailFastDataSource(background, callers);
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        FailFastScope.waits();
        await().atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> jdbc.queryForObject("select 1", Integer.class) == 1);
    }

    @AfterEach
    void close() throws Exception {
        FailFastScope.isAnswered();
        if (callers != null) {
            callers.close();
            background.close();
            toTheDatabase.close();
        }
    }

    private static Duration took(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void failsAsOutage(Runnable work) {
        Duration took = took(() -> {
            Throwable failed = catchThrowable(work::run);
            assertThat(failed).isNotNull();
            assertThat(DatabaseFault.isCauseOf(failed)).as(failed.toString()).isTrue();
        });
        assertThat(took).isLessThan(LIMIT);
    }

    @Test
    void a_caller_is_told_soon_in_mid_transaction_and_after_it_and_served_again_when_it_speaks() {
        failsAsOutage(() -> transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("select 2", Integer.class);
            toTheDatabase.fallSilent();
            jdbc.queryForObject("select 3", Integer.class);
        }));
        for (int again = 0; again < 3; again++) {
            failsAsOutage(() -> jdbc.queryForObject("select 4", Integer.class));
        }

        toTheDatabase.speak();
        await().atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> jdbc.queryForObject("select 5", Integer.class) == 5);
    }
}
