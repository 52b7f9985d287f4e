package io.tailorline.workflow.workshop.stock.wiring;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.role.ConditionalOnRole;
import io.tailorline.workflow.platform.role.Role;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.platform.wiring.MessagingConfiguration;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.genealogy.OrdersOfNumber;
import io.tailorline.workflow.workshop.genealogy.persistence.StoredBadCloths;
import io.tailorline.workflow.workshop.genealogy.wiring.GenealogyConfiguration;
import io.tailorline.workflow.workshop.stock.CustomersCloth;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.persistence.StoredStock;
import io.tailorline.workflow.workshop.stock.remnant.RemnantRules;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import io.tailorline.workflow.workshop.stock.remnant.UsefulSizes;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stock of cloth and what is reserved of it. */
@AutoConfiguration(after = {MessagingConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties(StockProperties.class)
@Import(GenealogyConfiguration.class)
public class StockConfiguration {

    @Bean
    StoredStock stock(
            JdbcClient jdbc,
            Articles articles,
            StockProperties settings,
            InstantSource clock,
            RetriedTransaction transaction,
            ApplicationEventPublisher events,
            HouseSwitches house,
            UsefulSizes sizes) {
        return new StoredStock(
                jdbc,
                articles,
                settings.rules(),
                clock,
                settings.zone(),
                transaction,
                events::publishEvent,
                new RemnantRules(() -> house.stock() && house.remnants(), sizes));
    }

    /** Drafted once somebody asks for them: a house without remnants drafts nothing. */
    @Bean
    UsefulSizes usefulSizes() {
        return new UsefulSizes(() -> UsefulParts.of(new PatternEngine()));
    }

    @Bean
    Remnants remnantsOfStock(StoredStock stock) {
        return stock.remnants();
    }

    @Bean
    CustomersCloth customersCloth(StoredStock stock) {
        return stock.customersCloth();
    }

    @Bean
    StockReservation stockReservation(StoredStock stock) {
        return stock.reservations();
    }

    @Bean
    StoredBadCloths badCloths(
            JdbcClient jdbc,
            Genealogy genealogy,
            Stock stock,
            OrdersOfNumber shared,
            InstantSource clock,
            RetriedTransaction transaction) {
        return new StoredBadCloths(jdbc, genealogy, stock, shared, clock, transaction);
    }

    @Bean
    StockLoop stockLoop(StoredStock stock, HouseSwitches house, StockProperties settings, ThreadFailures failures) {
        return new StockLoop(stock, house, settings.sweep(), failures);
    }
}
