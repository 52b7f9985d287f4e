package io.tailorline.portal.config;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.portal.cutroom.persistence.PickedPieces;
import io.tailorline.portal.patternroom.house.HouseOrders;
import io.tailorline.portal.sales.order.BodyLimitsPolicy;
import io.tailorline.portal.sales.order.DraftablePolicy;
import io.tailorline.portal.sales.order.DueDatePolicy;
import io.tailorline.portal.sales.order.FabricAvailablePolicy;
import io.tailorline.portal.sales.order.IdempotencyStore;
import io.tailorline.portal.sales.order.OrderPolicy;
import io.tailorline.portal.sales.order.OrderService;
import io.tailorline.portal.sales.order.Orders;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.photo.PhotoRetention;
import io.tailorline.portal.identity.signin.HashedCustomers;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.production.OrderToCut;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything of the portal, for the processes that play its role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@ComponentScan({
        "io.tailorline.portal.config",
    "io.tailorline.portal.cutroom",
    "io.tailorline.portal.identity",
    "io.tailorline.portal.patternroom",
    "io.tailorline.portal.platform",
    "io.tailorline.portal.sales",
    "io.tailorline.portal.web",
    "io.tailorline.portal.workshop"
})
public class PortalConfiguration {

    private static final Bindable<Map<String, List<String>>> ROLLS = Bindable.of(ResolvableType.forClassWithGenerics(
            Map.class,
            ResolvableType.forClass(String.class),
            ResolvableType.forClassWithGenerics(List.class, String.class)));

    @Bean
    SchemaHistory salesSchema() {
        return SchemaHistory.of("sales");
    }

    @Bean
    SchemaHistory identitySchema() {
        return SchemaHistory.of("identity");
    }

    /** With the rolls of the settings, which the cutter room reads too. */
    @Bean
    Cloths cloths(Environment settings) {
        Map<String, List<String>> rolls =
                Binder.get(settings).bind("tailorline.rolls", ROLLS).orElse(Map.of());
        try {
            return Cloths.ofTheHouse().onRolls(rolls);
        } catch (IllegalArgumentException unknown) {
            throw new StartRefused(String.valueOf(unknown.getMessage()), "Correct the name, or leave its rolls out.");
        }
    }

    /** What was picked of a job is of use until its suit has left the table. */
    @Bean
    Retention pickedPiecesRetention(
            PickedPieces picked,
            @Value("${tailorline.retention.picked-pieces:30d}") Duration kept,
            ThreadFailures failures) {
        return new Retention("picked pieces", kept, picked::purge, failures, InstantSource.system());
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
    PatternEngine patternEngine() {
        return new PatternEngine();
    }

    @Bean
    OrderService orderService(
            Orders orders,
            IdempotencyStore keys,
            OrderToCut workshop,
            Cloths cloths,
            PatternEngine engine,
            NoticeTexts notices,
            HashedCustomers customers,
            HouseOrders house,
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
                customer -> customers.number(customer.email()),
                house::cut,
                clock,
                new SecureRandom());
    }
}
