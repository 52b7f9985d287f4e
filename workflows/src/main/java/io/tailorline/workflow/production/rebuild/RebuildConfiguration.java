package io.tailorline.workflow.production.rebuild;

import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.production.RebuildViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What a program needs that makes read models anew, beside the queue that it fills. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

    @Bean
    RebuildViews rebuildViews(TailorQueue queue, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new RebuiltQueue(queue, jdbc, transactions);
    }
}
