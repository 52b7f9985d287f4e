package io.tailorline.workflow.production.wiring;

import io.tailorline.workflow.cutroom.persistence.CutPieces;
import io.tailorline.workflow.cutroom.persistence.Restores;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import io.tailorline.workflow.patternroom.LastOrders;
import io.tailorline.workflow.patternroom.persistence.StoredLastOrders;
import io.tailorline.workflow.patternroom.persistence.StoredVersions;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.OrderJson;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the process remembers. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    CutOrders cutOrders(
            JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events, TailorlineProperties settings) {
        return new CutOrders(jdbc, new OrderJson(), clock, events, settings.leadTime());
    }

    @Bean
    StoredVersions orderVersions(
            JdbcClient jdbc, CutOrders orders, InstantSource clock, PlatformTransactionManager transactions) {
        return new StoredVersions(jdbc, orders, new OrderJson(), clock, new TransactionTemplate(transactions));
    }

    @Bean
    LastOrders lastOrders(JdbcClient jdbc) {
        return new StoredLastOrders(jdbc);
    }

    @Bean
    Documents documents(JdbcClient jdbc, InstantSource clock) {
        return new Documents(jdbc, clock);
    }

    @Bean
    StageTimes stages(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        return new StageTimes(jdbc, clock, events);
    }

    @Bean
    TableJobs cutJobs(JdbcClient jdbc, InstantSource clock) {
        return new TableJobs(jdbc, clock);
    }

    @Bean
    CutPieces cutPieces(JdbcClient jdbc, InstantSource clock) {
        return new CutPieces(jdbc, clock);
    }

    @Bean
    Restores restores(JdbcClient jdbc, InstantSource clock) {
        return new Restores(jdbc, clock);
    }
}
