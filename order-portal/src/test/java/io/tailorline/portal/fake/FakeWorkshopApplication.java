package io.tailorline.portal.fake;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.SizeTable;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.portal.TailorlineApplication;
import io.tailorline.workflow.cutroom.history.CutHistoryConfiguration;
import io.tailorline.workflow.patternroom.ChangeCosts;
import io.tailorline.workflow.patternroom.Drafts;
import io.tailorline.workflow.patternroom.OrderVersions;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.settings.Tables;
import io.tailorline.workflow.platform.settings.TailorlineProperties;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.genealogy.OrdersOfNumber;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.remnant.UsefulParts;
import io.tailorline.workflow.workshop.stock.remnant.UsefulSizes;
import io.tailorline.workflow.workshop.stock.wiring.StockConfiguration;
import io.tailorline.workflow.workshop.wiring.WorkshopConfiguration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson2.autoconfigure.Jackson2AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole portal on a real server and a database in memory, before a fake workshop. */
@SpringBootConfiguration
@SuppressWarnings("removal") // docs/adr/0053: the second Jackson
@Import({TailorlineApplication.Portal.class, CutHistoryConfiguration.class})
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    Jackson2AutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    WorkshopConfiguration.class,
    StockConfiguration.class,
    FlywayAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocConfiguration.class,
    SpringDocWebMvcConfiguration.class,
    MultipleOpenApiSupportConfiguration.class
})
public class FakeWorkshopApplication {

    @Bean
    FlywayMigrationStrategy tables() {
        return settings -> ContextTables.in(
                settings.getConfiguration(), "sales", "identity", "patternroom", "cutroom", "workshop");
    }

    /** Spring makes none of its own beside another of its kind. */
    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    RetriedTransaction retriedTransaction(TransactionTemplate transactions) {
        return new RetriedTransaction(transactions);
    }

    /** Of one size a sex, in place of all seventeen. */
    @Bean
    @Primary
    UsefulSizes usefulSizesOfTwo() {
        return new UsefulSizes(() -> UsefulParts.of(
                new PatternEngine(),
                Stream.of(Sex.values()).map(sex -> SizeTable.of(sex).get(4)).toList()));
    }

    @Bean
    FakeWorkshop workshop() {
        return new FakeWorkshop();
    }

    @Bean
    FakeOrderCloth orderCloth(HouseSwitches house, StockReservation stock, FakeWorkshop workshop) {
        return new FakeOrderCloth(house, stock, workshop);
    }

    /** No order of these tests shares its cloth. */
    @Bean
    OrdersOfNumber ordersOfNumber() {
        return List::of;
    }

    @Bean
    FakeLays lays() {
        return new FakeLays();
    }

    @Bean
    OrderVersions versions(FakeWorkshop workshop) {
        return workshop.versions();
    }

    @Bean
    ChangeCosts costs(FakeWorkshop workshop) {
        return new FakeCosts(workshop);
    }

    @Bean
    CountedDrafts countedDrafts() {
        return new CountedDrafts();
    }

    @Bean
    Drafts drafts(CountedDrafts engine) {
        return new Drafts(engine::certified, engine::uncertified);
    }

    @Bean
    Tables tableSettings() {
        return new Tables(List.of(new TailorlineProperties.Table("table-1", "reference", "127.0.0.1", 0, true, 0)));
    }

    @Bean
    FakeMarkers markerPreviews() {
        return new FakeMarkers();
    }

    @Bean
    FakeLastOrders lastOrders() {
        return new FakeLastOrders();
    }

    @Bean
    ThreadFailures threadFailures() {
        return new ThreadFailures(new SimpleMeterRegistry(), InstantSource.system());
    }

    @Bean
    FakeCutRoom cutRoom() {
        return new FakeCutRoom();
    }

    /** Before the stored ones of the workshop. */
    @Bean
    @Primary
    FakeMarkerRules markerRules() {
        return new FakeMarkerRules();
    }

    @Bean
    @Primary
    StandingClock standingClock() {
        return new StandingClock();
    }

    @Bean
    FakeParkedMessages parkedMessages() {
        return new FakeParkedMessages();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
