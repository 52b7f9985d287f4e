package io.tailorline.workflow.store;

import io.tailorline.workflow.OrderChanged;
import java.time.Clock;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the process in a database of its own, in memory. */
public final class TestDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool = JdbcConnectionPool.create(
            "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=120000".formatted(UUID.randomUUID()), "sa", "");
    private final List<OrderChanged> changes = new CopyOnWriteArrayList<>();
    private final InstantSource clock = Clock.systemUTC();
    private final JdbcClient jdbc;
    private final CutOrders orders;
    private final Documents documents;

    public TestDatabase() {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/workflow")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        jdbc = JdbcClient.create(pool);
        orders = orders(LongText.Form.COMPRESSED);
        documents = new Documents(jdbc, clock, LongText.Form.COMPRESSED);
    }

    /** Another portal's, which writes in this form. */
    CutOrders orders(LongText.Form form) {
        return new CutOrders(
                jdbc,
                new OrderJson(),
                clock,
                event -> {
                    if (event instanceof OrderChanged change) {
                        changes.add(change);
                    }
                },
                form,
                Period.ofDays(28));
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public InstantSource clock() {
        return clock;
    }

    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(pool);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions());
    }

    public CutOrders orders() {
        return orders;
    }

    public Documents documents() {
        return documents;
    }

    public StoredVersions versions() {
        return new StoredVersions(jdbc, orders, new OrderJson(), clock, transaction());
    }

    public StageTimes stages() {
        return new StageTimes(jdbc, clock, event -> {});
    }

    public TableJobs jobs() {
        return new TableJobs(jdbc, clock);
    }

    public CutPieces pieces() {
        return new CutPieces(jdbc, clock);
    }

    public Restores restores() {
        return new Restores(jdbc, clock);
    }

    /** What was told to the application. */
    public List<OrderChanged> changes() {
        return changes;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
