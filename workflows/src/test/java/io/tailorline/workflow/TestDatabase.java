package io.tailorline.workflow;

import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.patternroom.persistence.StoredVersions;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.platform.upgrade.ContextMigrations;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.time.Clock;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
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
        List<SchemaHistory> contexts = Stream.of("platform", "production", "patternroom", "cutroom")
                .map(SchemaHistory::of)
                .toList();
        new ContextMigrations(Flyway.configure().dataSource(pool), contexts).migrate();
        jdbc = JdbcClient.create(pool);
        orders = new CutOrders(
                jdbc,
                new OrderJson(),
                clock,
                event -> {
                    if (event instanceof OrderChanged change) {
                        changes.add(change);
                    }
                },
                Period.ofDays(28));
        documents = new Documents(jdbc, clock);
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

    /** The messages in the outbox, the first one first. */
    public List<String> sent() {
        return jdbc.sql("select body from platform.outbox order by position")
                .query((row, n) -> CompressedText.read(row, "body"))
                .list();
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
