package io.tailorline.workflow.production.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/**
 * Settings of an engine whose statements are read once for all engines of a kind of database: to read them costs more
 * than all else that an engine begins with.
 */
final class EngineOfTest extends SpringProcessEngineConfiguration {

    private static final Map<String, Configuration> READ = new ConcurrentHashMap<>();

    @Override
    protected void initSqlSessionFactory() {
        Configuration statements = READ.computeIfAbsent(getDatabaseType(), kind -> {
            super.initSqlSessionFactory();
            return getSqlSessionFactory().getConfiguration();
        });
        setSqlSessionFactory(
                new SessionsOn(statements, new Environment("default", transactionFactory, getDataSource())));
    }

    /** Sessions on a database of their own. */
    private static final class SessionsOn extends DefaultSqlSessionFactory {

        private final Environment database;

        SessionsOn(Configuration statements, Environment database) {
            super(statements);
            this.database = database;
        }

        @Override
        public SqlSession openSession() {
            Configuration statements = getConfiguration();
            return new DefaultSqlSession(
                    statements,
                    statements.newExecutor(
                            database.getTransactionFactory().newTransaction(database.getDataSource(), null, false),
                            statements.getDefaultExecutorType()));
        }
    }
}
