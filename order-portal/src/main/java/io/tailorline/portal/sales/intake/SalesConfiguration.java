package io.tailorline.portal.sales.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.identity.CustomerNumbers;
import io.tailorline.portal.identity.Signatures;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.HouseStyle;
import io.tailorline.portal.sales.accepted.AcceptedOrders;
import io.tailorline.portal.sales.cloth.OwnClothPolicy;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.order.BodyLimitsPolicy;
import io.tailorline.portal.sales.order.DraftablePolicy;
import io.tailorline.portal.sales.order.DueDatePolicy;
import io.tailorline.portal.sales.order.EarlierOrderPolicy;
import io.tailorline.portal.sales.order.FabricAvailablePolicy;
import io.tailorline.portal.sales.order.OrderPolicy;
import io.tailorline.portal.sales.order.TermsKnownPolicy;
import io.tailorline.portal.sales.persistence.IdempotencyStore;
import io.tailorline.portal.sales.persistence.Orders;
import io.tailorline.portal.sales.photo.PhotoRetention;
import io.tailorline.portal.sales.price.ClothPricedPolicy;
import io.tailorline.portal.sales.price.persistence.PriceBooks;
import io.tailorline.portal.sales.promise.CapacityPromise;
import io.tailorline.portal.sales.quote.EarlierOrderProof;
import io.tailorline.portal.sales.quote.HeldCloth;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.portal.sales.quote.QuoteSeal;
import io.tailorline.portal.sales.quote.UsedQuotes;
import io.tailorline.portal.sales.terms.persistence.TermsVersions;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import java.security.SecureRandom;
import java.time.InstantSource;
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
    Retention photosRetention(PhotoRetention photos, ThreadFailures failures, InstantSource clock) {
        return new Retention("photos", photos.kept(), photos::purge, failures, clock);
    }

    @Bean
    OrderRequestJson orderRequestJson() {
        return new OrderRequestJson();
    }

    @Bean
    QuoteSeal quoteSeal(Signatures signatures, ObjectMapper json) {
        return new QuoteSeal(signatures, json);
    }

    @Bean
    EarlierOrderProof earlierOrderProof(Signatures signatures) {
        return new EarlierOrderProof(signatures);
    }

    @Bean
    Offers offers(
            PriceBooks books,
            CapacityPromise promises,
            HouseDay day,
            HouseStyle house,
            Cloths cloths,
            PatternEngine engine,
            QuoteSeal seal,
            UsedQuotes used,
            OrderCloth cloth,
            CustomersCloth customersCloth,
            InstantSource clock) {
        return new Offers(
                books,
                promises,
                day,
                house,
                cloths,
                engine,
                seal,
                used,
                new HeldCloth(cloth),
                customersCloth,
                clock,
                new SecureRandom());
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
            Offers offers,
            PriceBooks books,
            TermsVersions terms,
            HouseDay day,
            OrderCloth cloth,
            CustomersCloth customersCloth,
            EarlierOrderProof earlier,
            ObjectProvider<AcceptedOrders> listeners,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        List<OrderPolicy> policies = List.of(
                new BodyLimitsPolicy(),
                new DraftablePolicy(engine, (notice, sex) -> notices.of(notice, sex, LocaleContextHolder.getLocale())),
                new FabricAvailablePolicy(cloths),
                new ClothPricedPolicy(() -> books.inForce(day.today()), cloths),
                new DueDatePolicy(day::today),
                new TermsKnownPolicy(terms::newest),
                new EarlierOrderPolicy(orders::secretHash, (order, proof) -> earlier.holds(order, proof, day.today())),
                new OwnClothPolicy(customersCloth, cloth, cloths));
        return new OrderService(
                orders,
                keys,
                workshop,
                new RetriedTransaction(new TransactionTemplate(transactions)),
                cloths,
                policies,
                customers,
                house,
                offers,
                day,
                listeners.orderedStream().toList(),
                clock,
                new SecureRandom());
    }
}
