package io.tailorline.workflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine's SQL statements, read while the rest of the application starts: they stand in 55 files of XML, and
 * reading them is most of what the engine does to start.
 */
final class EngineStatements extends AbstractProcessEnginePlugin {

    /** Drivers' names in an address, and the engine's names for their dialects. */
    private static final Map<String, String> DIALECTS = Map.of("jdbc:h2:", "h2", "jdbc:postgresql:", "postgres");

    private final String dialect;
    private final CompletableFuture<SqlSessionFactory> statements;

    private EngineStatements(String dialect) {
        this.dialect = dialect;
        this.statements = CompletableFuture.supplyAsync(() -> new Reader(dialect).read(), EngineStatements::start);
    }

    private static void start(Runnable reading) {
        Thread thread = new Thread(reading, "engine-statements");
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins to read; empty for a database whose dialect is not known before it is asked. */
    static Optional<EngineStatements> of(String databaseUrl) {
        return DIALECTS.entrySet().stream()
                .filter(driver -> databaseUrl.startsWith(driver.getKey()))
                .map(driver -> new EngineStatements(driver.getValue()))
                .findFirst();
    }

    /** Waits until they are read, and spares the engine to read them itself. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setSqlSessionFactory(statements.join());
    }

    /** Lets them run on the engine's own database, which it knows only now. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (!dialect.equals(engine.getDatabaseType())) {
            throw new IllegalStateException(
                    "The database is %s; its address promises %s.".formatted(engine.getDatabaseType(), dialect));
        }
        if (!engine.getDatabaseTablePrefix().isEmpty()) {
            throw new IllegalStateException(
                    "The engine's tables shall begin with '%s'; expected no prefix. Remove camunda.bpm.database.table-prefix."
                            .formatted(engine.getDatabaseTablePrefix()));
        }
        engine.getSqlSessionFactory()
                .getConfiguration()
                .setEnvironment(new Environment("default", engine.getTransactionFactory(), engine.getDataSource()));
    }

    /** The engine's own reading of its own files, for a database that it does not open. */
    private static final class Reader extends StandaloneProcessEngineConfiguration {

        Reader(String dialect) {
            setDatabaseType(dialect);
            setDataSource(new UnpooledDataSource());
            setTransactionFactory(new JdbcTransactionFactory());
        }

        SqlSessionFactory read() {
            initSqlSessionFactory();
            return getSqlSessionFactory();
        }
    }
}
