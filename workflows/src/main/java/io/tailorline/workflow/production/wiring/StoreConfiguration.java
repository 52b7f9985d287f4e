package io.tailorline.workflow.production.wiring;

import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.TracedCloth;
import io.tailorline.workflow.production.engine.DueDays;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.LayMembers;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import io.tailorline.workflow.production.persistence.StageTimes;
import io.tailorline.workflow.production.persistence.StoredBacklog;
import io.tailorline.workflow.production.persistence.StoredLays;
import io.tailorline.workflow.production.rebuild.FirstGenealogy;
import io.tailorline.workflow.production.rebuild.RebuiltGenealogy;
import io.tailorline.workflow.workshop.HouseMaterials;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.genealogy.OrdersOfNumber;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the process remembers. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    CutOrders cutOrders(JdbcClient jdbc, InstantSource clock, TailorQueue queue, ApplicationEventPublisher events) {
        return new CutOrders(jdbc, new OrderJson(), clock, queue, events);
    }

    @Bean
    MaterialWorks materialWorks(JdbcClient jdbc, CutOrders orders) {
        return new MaterialWorks(jdbc, new OrderJson(), orders);
    }

    @Bean
    LayMembers layMembers(JdbcClient jdbc, InstantSource clock) {
        return new LayMembers(jdbc, clock);
    }

    @Bean
    StoredLays lays(JdbcClient jdbc, LayMembers members) {
        return new StoredLays(jdbc, members);
    }

    /** A lay stands for its orders where cloth turns out bad. */
    @Bean
    OrdersOfNumber ordersOfNumber(LayMembers members) {
        return members::sharing;
    }

    /** Before that of the pattern room, which knows shells alone. */
    @Bean
    @Primary
    ClothOfWork clothOfWork(Specifications specifications, MaterialWorks works) {
        return new ClothOfWork(specifications, works);
    }

    @Bean
    StoredBacklog orderBacklog(JdbcClient jdbc, HouseMaterials house) {
        return new StoredBacklog(jdbc, house);
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

    @Bean
    TracedCloth tracedCloth(Genealogy genealogy) {
        return new TracedCloth(genealogy);
    }

    @Bean
    FirstGenealogy firstGenealogy(
            Genealogy genealogy, TracedCloth cloth, CutHistory.Source cuts, RetriedTransaction transaction) {
        return new FirstGenealogy(genealogy, new RebuiltGenealogy(cloth, cuts, transaction));
    }
}
