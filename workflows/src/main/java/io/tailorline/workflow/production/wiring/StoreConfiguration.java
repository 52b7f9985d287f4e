package io.tailorline.workflow.production.wiring;

import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.production.engine.DueDays;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import io.tailorline.workflow.production.persistence.StoredBacklog;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the process remembers. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    CutOrders cutOrders(JdbcClient jdbc, InstantSource clock, TailorQueue queue, ApplicationEventPublisher events) {
        return new CutOrders(jdbc, new OrderJson(), clock, queue, events);
    }

    @Bean
    StoredBacklog orderBacklog(JdbcClient jdbc) {
        return new StoredBacklog(jdbc);
    }

    @Bean
    DueDays dueDays(ProductionProperties settings) {
        return new DueDays(settings.leadTime());
    }

    @Bean
    Documents documents(JdbcClient jdbc, InstantSource clock) {
        return new Documents(jdbc, clock);
    }

    @Bean
    StageTimes stages(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        return new StageTimes(jdbc, clock, events);
    }
}
