package io.tailorline.portal.config;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.cloth.Cloths;
import io.tailorline.portal.order.Answers;
import io.tailorline.portal.order.ClothInTheHouse;
import io.tailorline.portal.order.OrderDesk;
import io.tailorline.portal.order.OrderPolicy;
import io.tailorline.portal.order.Orders;
import io.tailorline.portal.order.WantedInTime;
import io.tailorline.portal.order.WithinHumanLimits;
import io.tailorline.portal.order.WithinTheEnginesReach;
import io.tailorline.portal.order.json.WishJson;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.config.ConditionalOnRole;
import io.tailorline.workflow.config.Role;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything of the portal, for the processes that play its role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@ComponentScan({
    "io.tailorline.portal.cloth",
    "io.tailorline.portal.config",
    "io.tailorline.portal.cutroom",
    "io.tailorline.portal.live",
    "io.tailorline.portal.order",
    "io.tailorline.portal.problem",
    "io.tailorline.portal.security",
    "io.tailorline.portal.tailor",
    "io.tailorline.portal.view"
})
public class PortalConfiguration {

    @Bean
    Cloths cloths() {
        return Cloths.ofTheHouse();
    }

    @Bean
    WishJson wishJson() {
        return new WishJson();
    }

    @Bean
    PatternEngine patternEngine() {
        return new PatternEngine();
    }

    @Bean
    OrderDesk orderDesk(
            Orders orders,
            Answers answers,
            OrderToCut workshop,
            Cloths cloths,
            PatternEngine engine,
            PlatformTransactionManager transactions) {
        TransactionTemplate together = new TransactionTemplate(transactions);
        InstantSource clock = InstantSource.system();
        List<OrderPolicy> policies = List.of(
                new WithinHumanLimits(),
                new WithinTheEnginesReach(engine),
                new ClothInTheHouse(cloths),
                new WantedInTime(clock, ZoneId.systemDefault()));
        return new OrderDesk(new OrderDesk.Tools(
                orders,
                answers,
                workshop,
                work -> together.executeWithoutResult(transaction -> work.run()),
                cloths,
                policies,
                clock,
                new SecureRandom()));
    }
}
