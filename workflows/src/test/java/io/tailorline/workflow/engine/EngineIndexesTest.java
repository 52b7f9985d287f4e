package io.tailorline.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.store.OrderRank;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EngineIndexesTest {

    @Test
    void what_waited_before_there_was_an_order_goes_first() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:older-jobs;DB_CLOSE_DELAY=-1", "sa", "");
        FluentConfiguration migrations = Flyway.configure()
                .dataSource(pool)
                .javaMigrations(new EngineTables(), new EngineIndexes())
                .locations("classpath:db/workflow");
        Flyway.configure().configuration(migrations).target("27").load().migrate();
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql("insert into act_ru_job (id_, type_, priority_) values ('older', 'message', 0)")
                .update();
        migrations.load().migrate();
        long priority =
                jdbc.sql("select priority_ from act_ru_job").query(Long.class).single();
        assertThat(priority).isGreaterThanOrEqualTo(OrderPriority.of("finishCut", OrderRank.FIRST));
        pool.dispose();
    }
}
