package io.tailorline.workflow.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tailorline.testkit.OnServers;
import io.tailorline.workflow.Detour;
import io.tailorline.workflow.RealServers;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.platform.broker.StatementTimedOut;
import io.tailorline.workflow.platform.database.DatabaseFault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts as a failed try of a message, on a real PostgreSQL and with a real limit of a connection. */
@OnServers
class StatementTimeoutIT {

    private static final Envelope EVENT =
            Envelope.command("m1", Instant.EPOCH, "TL-1", new JobEvent.CutLoading("J-1", "table-1"));

    private RealServers servers;
    private Detour toTheDatabase;
    private HikariDataSource pool;
    private JdbcClient jdbc;

    @BeforeEach
    void connect() throws Exception {
        servers = RealServers.orSkip();
        servers.prepareDatabase();
        toTheDatabase = new Detour(servers.postgresPort());
        toTheDatabase.open();
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(servers.databaseUrl().replace(":" + servers.postgresPort(), ":" + toTheDatabase.port()));
        settings.setUsername("postgres");
        // in the order of DatabaseLimits, and all long enough for a busy machine
        settings.setConnectionInitSql("set lock_timeout = '3s'; set statement_timeout = '4s'");
        settings.setConnectionTimeout(2000);
        settings.addDataSourceProperty("socketTimeout", "6");
        pool = new HikariDataSource(settings);
        jdbc = JdbcClient.create(pool);
        jdbc.sql("create schema platform").update();
        jdbc.sql(
                        "create table platform.inbox (message_id varchar(64) primary key, received_at timestamp with time zone)")
                .update();
    }

    @AfterEach
    void close() throws Exception {
        if (pool != null) {
            pool.close();
            toTheDatabase.close();
        }
    }

    private Throwable failureOf(Consumer<JdbcClient> work) {
        ProcessInbox inbox = new ProcessInbox(
                new Inbox(jdbc, Clock.systemUTC()),
                new TransactionTemplate(new JdbcTransactionManager(pool)),
                message -> work.accept(jdbc));
        return catchThrowable(() -> inbox.accept(EVENT));
    }

    @Test
    void a_statement_that_takes_too_long_counts_each_time() {
        for (int tried = 1; tried <= 3; tried++) {
            assertThat(failureOf(work -> work.sql("select pg_sleep(30)").query().listOfRows()))
                    .as("try %d", tried)
                    .isInstanceOf(StatementTimedOut.class);
        }
    }

    @Test
    void a_wait_for_the_lock_of_another_does_not_count() throws SQLException {
        try (Connection other = DriverManager.getConnection(servers.databaseUrl(), "postgres", "");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table platform.inbox");
            assertThat(failureOf(work -> {}))
                    .isNotInstanceOf(StatementTimedOut.class)
                    .satisfies(failure -> assertThat(DatabaseFault.isCauseOf(failure))
                            .as(String.valueOf(failure))
                            .isTrue());
        }
    }

    @Test
    void a_database_that_hangs_does_not_count() {
        assertThat(failureOf(work -> {
                    toTheDatabase.fallSilent();
                    work.sql("select 1").query().listOfRows();
                }))
                .isNotInstanceOf(StatementTimedOut.class)
                .satisfies(failure -> assertThat(DatabaseFault.isCauseOf(failure))
                        .as(String.valueOf(failure))
                        .isTrue());
    }
}
