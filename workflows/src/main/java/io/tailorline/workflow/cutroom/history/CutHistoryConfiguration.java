package io.tailorline.workflow.cutroom.history;

import io.tailorline.workflow.cutroom.persistence.StoredCutHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was cut and is to be cut from which roll, read from the jobs. */
@Configuration(proxyBeanMethods = false)
public class CutHistoryConfiguration {

    @Bean
    StoredCutHistory storedCutHistory(JdbcClient jdbc) {
        return new StoredCutHistory(jdbc);
    }
}
