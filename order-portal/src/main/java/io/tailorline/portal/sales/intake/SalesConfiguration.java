package io.tailorline.portal.sales.intake;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.identity.CustomerNumbers;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.order.BodyLimitsPolicy;
import io.tailorline.portal.sales.order.DraftablePolicy;
import io.tailorline.portal.sales.order.DueDatePolicy;
import io.tailorline.portal.sales.order.FabricAvailablePolicy;
import io.tailorline.portal.sales.order.OrderPolicy;
import io.tailorline.portal.sales.persistence.IdempotencyStore;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.photo.PhotoRetention;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.production.OrderToCut;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How orders are taken, and how long photos are kept. */
@Configuration(proxyBeanMethods = false)
class SalesConfiguration {

    @Bean
    SchemaHistory salesSchema() {
        return SchemaHistory.of("sales");
    }

    @Bean
    Retention photosRetention(PhotoRetention photos, ThreadFailures failures) {
        return new Retention("photos", photos.kept(), photos::purge, failures, InstantSource.system());
    }

    @Bean
    OrderRequestJson orderRequestJson() {
        return new OrderRequestJson();
    }

    @Bean
    OrderService orderService(
            Orders orders,
            IdempotencyStore keys,
            OrderToCut workshop,
            Cloths cloths,
            PatternEngine engine,
            NoticeTexts notices,
            CustomerNumbers customers,
            HouseStyle house,
            ObjectProvider<AcceptedOrders> listeners,
            PlatformTransactionManager transactions) {
        InstantSource clock = InstantSource.system();
        List<OrderPolicy> policies = List.of(
                new BodyLimitsPolicy(),
                new DraftablePolicy(engine, (notice, sex) -> notices.of(notice, sex, LocaleContextHolder.getLocale())),
                new FabricAvailablePolicy(cloths),
                new DueDatePolicy(clock, ZoneId.systemDefault()));
        return new OrderService(
                orders,
                keys,
                workshop,
                new TransactionTemplate(transactions),
                cloths,
                policies,
                customers,
                house,
                listeners.orderedStream().toList(),
                clock,
                new SecureRandom());
    }
}
