package io.tailorline.workflow.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a second pool, for those who wait for an answer, beside the one of the settings. */
public final class DataSourcePools implements BeanPostProcessor, AutoCloseable {

    private final List<HikariDataSource> callers = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource background)) {
            return bean;
        }
        HikariDataSource pool = FailFastDataSource.poolOfCallers(background);
        callers.add(pool);
        return new FailFastDataSource(background, pool);
    }

    @Override
    public void close() {
        callers.forEach(HikariDataSource::close);
    }
}
